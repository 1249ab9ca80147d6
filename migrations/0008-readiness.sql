-- The program tells by itself whether the database is at its own form (/readyz).
GRANT SELECT ON kysely_migration TO nennep_program;
