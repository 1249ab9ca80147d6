-- Blind tokens (docs/decisions/016): a key pair a use, who took one, an inbox nobody may read, a list in no order.
-- Tables here bear no time, no number that counts, and of what is published no length that tells.
CREATE TABLE blind_uses (
  id uuid PRIMARY KEY,
  public_key bytea NOT NULL,               -- SPKI
  fingerprint text NOT NULL,
  -- The private key, encrypted under a key that never enters the database; erased when handing out ends.
  sealed_key bytea,
  body_bytes integer NOT NULL CHECK (body_bytes BETWEEN 1 AND 4096),
  fewest integer NOT NULL CHECK (fewest >= 3),  -- fewer are never handed out nor published
  phase text NOT NULL CHECK (phase IN ('handing_out', 'spending', 'ended', 'emptied', 'published', 'abandoned')),
  handed_out integer,                      -- from the end of handing out
  received integer,                        -- from publication
  CHECK (phase = 'handing_out' OR sealed_key IS NULL),
  CHECK (phase IN ('handing_out', 'abandoned') OR handed_out >= fewest),
  CHECK (received <= handed_out),
  CHECK (phase NOT IN ('emptied', 'published') OR received >= fewest)
);
-- Who took a token: public. The blinded message tells nothing of the token; a lost answer is asked for with the same one.
CREATE TABLE blind_takings (
  use_id uuid NOT NULL REFERENCES blind_uses,
  holder_id uuid NOT NULL,
  blinded bytea NOT NULL CHECK (octet_length(blinded) = 256),
  signature bytea NOT NULL CHECK (octet_length(signature) = 256),
  PRIMARY KEY (use_id, holder_id)
);
-- What was spent, in the order in which the inbox was emptied: drawn from a cryptographic generator.
CREATE TABLE blind_published (
  use_id uuid NOT NULL REFERENCES blind_uses,
  place integer NOT NULL,
  token bytea NOT NULL CHECK (octet_length(token) = 64),
  body bytea NOT NULL,
  signature bytea NOT NULL CHECK (octet_length(signature) = 256),
  PRIMARY KEY (use_id, place),
  UNIQUE (use_id, token)
);
REVOKE ALL ON blind_uses, blind_takings, blind_published FROM nennep_program;
GRANT SELECT (id, public_key, fingerprint, body_bytes, fewest, phase, handed_out, received) ON blind_uses TO nennep_program;
GRANT SELECT ON blind_takings, blind_published TO nennep_program;

-- Inboxes, one a use: the program may not even look into the schema.
CREATE SCHEMA blind_boxes;
REVOKE ALL ON SCHEMA blind_boxes FROM PUBLIC;

-- Those who take or spend go side by side; who ends a phase waits for them and is waited for. Leaves nothing in the table.
CREATE FUNCTION blind_lock(use uuid, alone boolean) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF alone THEN PERFORM pg_advisory_xact_lock(hashtextextended(use::text, 29));
  ELSE PERFORM pg_advisory_xact_lock_shared(hashtextextended(use::text, 29)); END IF;
END $$;

CREATE FUNCTION blind_open(use uuid, public_key bytea, fingerprint text, sealed_key bytea, body_bytes integer, fewest integer)
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  INSERT INTO public.blind_uses (id, public_key, fingerprint, sealed_key, body_bytes, fewest, phase)
    VALUES (use, public_key, fingerprint, sealed_key, body_bytes, fewest, 'handing_out');
  -- mark: of the token, so that it is spent once; whole: of token and body, so that the same one sent again is known.
  EXECUTE format('CREATE TABLE blind_boxes.%I (mark bytea PRIMARY KEY CHECK (octet_length(mark) = 32),
    whole bytea NOT NULL CHECK (octet_length(whole) = 32), box bytea NOT NULL CHECK (octet_length(box) = %s))',
    use, 28 + 64 + 256 + body_bytes);
END $$;

-- The encrypted private key while tokens are handed out.
CREATE FUNCTION blind_key(use uuid) RETURNS bytea LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  PERFORM public.blind_lock(use, false);
  RETURN (SELECT u.sealed_key FROM public.blind_uses u WHERE u.id = use AND u.phase = 'handing_out');
END $$;

-- One token a holder. Out: the signature that stands, of the same blinded message only.
CREATE FUNCTION blind_hand(use uuid, holder uuid, message bytea, signed bytea)
RETURNS bytea LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE taken public.blind_takings;
BEGIN
  PERFORM public.blind_lock(use, false);
  IF NOT EXISTS (SELECT FROM public.blind_uses u WHERE u.id = use AND u.phase = 'handing_out') THEN
    RAISE EXCEPTION 'nothing is handed out' USING ERRCODE = 'NN029'; END IF;
  INSERT INTO public.blind_takings VALUES (use, holder, message, signed) ON CONFLICT DO NOTHING;
  SELECT * INTO taken FROM public.blind_takings t WHERE t.use_id = use AND t.holder_id = holder;
  IF taken.blinded <> message THEN RAISE EXCEPTION 'taken with another message' USING ERRCODE = 'NN030'; END IF;
  RETURN taken.signature;
END $$;

-- Out: how many were handed out.
CREATE FUNCTION blind_end_handing(use uuid) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE given integer;
BEGIN
  PERFORM public.blind_lock(use, true);
  SELECT count(*) INTO given FROM public.blind_takings t WHERE t.use_id = use;
  UPDATE public.blind_uses u SET phase = 'spending', sealed_key = NULL, handed_out = given
    WHERE u.id = use AND u.phase = 'handing_out' AND given >= u.fewest;
  IF NOT FOUND THEN
    IF EXISTS (SELECT FROM public.blind_uses u WHERE u.id = use AND u.phase = 'handing_out') THEN
      RAISE EXCEPTION 'too few took one' USING ERRCODE = 'NN034'; END IF;
    RAISE EXCEPTION 'nothing is handed out' USING ERRCODE = 'NN029';
  END IF;
  RETURN given;
END $$;

-- The only way into an inbox. Out: false = this very thing lies there already.
CREATE FUNCTION blind_spend(use uuid, mark bytea, whole bytea, box bytea) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE lying bytea; written integer;
BEGIN
  PERFORM public.blind_lock(use, false);
  IF NOT EXISTS (SELECT FROM public.blind_uses u WHERE u.id = use AND u.phase = 'spending') THEN
    RAISE EXCEPTION 'not the time to spend' USING ERRCODE = 'NN031'; END IF;
  EXECUTE format('INSERT INTO blind_boxes.%I VALUES ($1, $2, $3) ON CONFLICT DO NOTHING', use) USING mark, whole, box;
  GET DIAGNOSTICS written = ROW_COUNT;
  IF written = 1 THEN RETURN true; END IF;
  EXECUTE format('SELECT i.whole FROM blind_boxes.%I i WHERE i.mark = $1', use) INTO lying USING mark;
  IF lying <> whole THEN RAISE EXCEPTION 'token was spent' USING ERRCODE = 'NN032'; END IF;
  RETURN false;
END $$;

-- No more is taken in; whoever has waited for it is refused.
CREATE FUNCTION blind_end_spending(use uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  PERFORM public.blind_lock(use, true);
  UPDATE public.blind_uses u SET phase = 'ended' WHERE u.id = use AND u.phase = 'spending';
  IF NOT FOUND THEN RAISE EXCEPTION 'not the time to spend' USING ERRCODE = 'NN031'; END IF;
END $$;

-- Takes what lies in the inbox out of it, in an order of strong random numbers, and removes it. Fewer than the fewest are
-- removed unread: then nothing comes out, and the use is abandoned.
CREATE FUNCTION blind_empty(use uuid) RETURNS SETOF bytea
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE lying integer;
BEGIN
  PERFORM public.blind_lock(use, true);
  PERFORM FROM public.blind_uses u WHERE u.id = use AND u.phase = 'ended';
  IF NOT FOUND THEN RAISE EXCEPTION 'not ended' USING ERRCODE = 'NN033'; END IF;
  EXECUTE format('SELECT count(*) FROM blind_boxes.%I', use) INTO lying;
  IF lying >= (SELECT u.fewest FROM public.blind_uses u WHERE u.id = use) THEN
    UPDATE public.blind_uses u SET phase = 'emptied', received = lying WHERE u.id = use;
    RETURN QUERY EXECUTE format('SELECT i.box FROM blind_boxes.%I i ORDER BY gen_random_uuid()', use);
  ELSE
    UPDATE public.blind_uses u SET phase = 'abandoned' WHERE u.id = use;
  END IF;
  EXECUTE format('DROP TABLE blind_boxes.%I', use);
END $$;

-- Publishes what came out, as it came out: neither more nor fewer.
CREATE FUNCTION blind_publish(use uuid, tokens bytea[], bodies bytea[], signatures bytea[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  UPDATE public.blind_uses u SET phase = 'published'
    WHERE u.id = use AND u.phase = 'emptied' AND u.received = cardinality(tokens)
      AND u.body_bytes = ALL (SELECT octet_length(b) FROM unnest(bodies) AS b);
  IF NOT FOUND THEN RAISE EXCEPTION 'not what was received' USING ERRCODE = 'NN033'; END IF;
  INSERT INTO public.blind_published (use_id, place, token, body, signature)
    SELECT use, n, t, b, s FROM unnest(tokens, bodies, signatures) WITH ORDINALITY AS r (t, b, s, n);
END $$;

-- Ends a use without a list, whatever lies in its inbox.
CREATE FUNCTION blind_abandon(use uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  PERFORM public.blind_lock(use, true);
  UPDATE public.blind_uses u SET phase = 'abandoned', sealed_key = NULL
    WHERE u.id = use AND u.phase IN ('handing_out', 'spending', 'ended');
  IF NOT FOUND THEN RAISE EXCEPTION 'over already' USING ERRCODE = 'NN033'; END IF;
  EXECUTE format('DROP TABLE blind_boxes.%I', use);
END $$;

REVOKE EXECUTE ON FUNCTION blind_lock, blind_open, blind_key, blind_hand, blind_end_handing, blind_spend, blind_end_spending,
  blind_empty, blind_publish, blind_abandon FROM PUBLIC;
GRANT EXECUTE ON FUNCTION blind_open, blind_key, blind_hand, blind_end_handing, blind_spend, blind_end_spending,
  blind_empty, blind_publish, blind_abandon TO nennep_program;
