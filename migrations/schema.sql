CREATE SCHEMA blind_boxes;

CREATE EXTENSION IF NOT EXISTS btree_gist WITH SCHEMA public;

COMMENT ON EXTENSION btree_gist IS 'support for indexing common datatypes in GiST';

CREATE FUNCTION public.accepted_absences(of_meeting uuid) RETURNS SETOF uuid
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public'
    AS $$ SELECT person_id FROM absence_notices WHERE meeting_id = of_meeting AND state = 'accepted' $$;

CREATE FUNCTION public.account_for_sign_in(typed text) RETURNS uuid
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public'
    AS $$ SELECT person_id FROM contacts WHERE phone = typed OR card_number = upper(typed) $$;

CREATE FUNCTION public.acting_answers_for(organisation uuid) RETURNS boolean
    LANGUAGE sql STABLE
    AS $$ SELECT organisation = ANY (string_to_array(nullif(current_setting('nennep.answers', true), ''), ',')::uuid[]) $$;

CREATE FUNCTION public.acting_committee_of(organisation uuid) RETURNS boolean
    LANGUAGE sql STABLE
    AS $$ SELECT acting_answers_for(organisation) AND EXISTS (SELECT FROM offices o WHERE o.person_id = acting_person()
  AND o.organisation_id = organisation AND o.kind IN ('secretary', 'deputy_secretary', 'committee_member')) $$;

CREATE FUNCTION public.acting_confidant_of(organisation uuid) RETURNS boolean
    LANGUAGE sql STABLE
    AS $$ SELECT organisation = ANY (string_to_array(nullif(current_setting('nennep.confidant', true), ''), ',')::uuid[]) $$;

CREATE FUNCTION public.acting_head_of_frank(of_window uuid) RETURNS boolean
    LANGUAGE sql STABLE
    AS $$ SELECT EXISTS (SELECT FROM frank_windows w JOIN offices o ON o.organisation_id = w.organisation_id AND o.kind = 'agency_head'
  WHERE w.id = of_window AND w.owner_kind = 'head' AND o.person_id = acting_person() AND acting_answers_for(w.organisation_id)) $$;

CREATE FUNCTION public.acting_hears_from(organisation uuid) RETURNS boolean
    LANGUAGE sql STABLE
    AS $$ SELECT organisation = ANY (string_to_array(nullif(current_setting('nennep.hears', true), ''), ',')::uuid[]) $$;

CREATE FUNCTION public.acting_in_circle(circle uuid) RETURNS boolean
    LANGUAGE sql STABLE
    AS $$ SELECT circle = ANY (string_to_array(nullif(current_setting('nennep.circles', true), ''), ',')::uuid[]) $$;

CREATE FUNCTION public.acting_in_meeting(of_meeting uuid) RETURNS boolean
    LANGUAGE sql STABLE
    AS $$
  SELECT EXISTS (SELECT FROM meetings m WHERE m.id = of_meeting AND acting_member_of(m.organisation_id)
    AND (m.circle_id IS NULL OR acting_in_circle(m.circle_id))) $$;

CREATE FUNCTION public.acting_job() RETURNS text
    LANGUAGE sql STABLE
    AS $$ SELECT nullif(current_setting('nennep.job', true), '') $$;

CREATE FUNCTION public.acting_member_of(organisation uuid) RETURNS boolean
    LANGUAGE sql STABLE
    AS $$ SELECT organisation = ANY (string_to_array(nullif(current_setting('nennep.member', true), ''), ',')::uuid[]) $$;

CREATE FUNCTION public.acting_person() RETURNS uuid
    LANGUAGE sql STABLE
    AS $$ SELECT nullif(current_setting('nennep.person', true), '')::uuid $$;

CREATE FUNCTION public.agreed_score_keeps_lines() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND (OLD.side, OLD.meeting_id, OLD.criterion_id) IS DISTINCT FROM (NEW.side, NEW.meeting_id, NEW.criterion_id) THEN
    RAISE EXCEPTION 'a line stays where it is' USING ERRCODE = 'NN017';
  END IF;
  IF NEW.side = 'cell' AND EXISTS (SELECT 1 FROM meeting_scores WHERE meeting_id = NEW.meeting_id AND state = 'agreed') THEN
    RAISE EXCEPTION 'the score is agreed' USING ERRCODE = 'NN017';
  END IF;
  IF NEW.side = 'cell' AND EXISTS (SELECT 1 FROM minutes WHERE meeting_id = NEW.meeting_id AND state = 'locked') THEN
    RAISE EXCEPTION 'minutes are locked' USING ERRCODE = 'NN003';
  END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION public.agreed_score_stays() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  IF OLD.state = 'agreed' THEN
    RAISE EXCEPTION 'the score is agreed' USING ERRCODE = 'NN017';
  END IF;
  IF NEW.state = 'agreed' AND EXISTS (SELECT 1 FROM minutes WHERE meeting_id = NEW.meeting_id AND state = 'locked') THEN
    RAISE EXCEPTION 'minutes are locked' USING ERRCODE = 'NN003';
  END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION public.ballot_must_be() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  PERFORM 1 FROM ballots WHERE id = coalesce(NEW.ballot_id, OLD.ballot_id) AND state = TG_ARGV[0] FOR SHARE;
  IF NOT FOUND THEN RAISE EXCEPTION 'ballot is not %', TG_ARGV[0] USING ERRCODE = 'NN035'; END IF;
  RETURN coalesce(NEW, OLD);
END $$;

CREATE FUNCTION public.blind_abandon(use uuid) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
  PERFORM public.blind_lock(use, true);
  UPDATE public.blind_uses u SET phase = 'abandoned', sealed_key = NULL
    WHERE u.id = use AND u.phase IN ('handing_out', 'spending', 'ended');
  IF NOT FOUND THEN RAISE EXCEPTION 'over already' USING ERRCODE = 'NN033'; END IF;
  EXECUTE format('DROP TABLE blind_boxes.%I', use);
END $$;

CREATE FUNCTION public.blind_empty(use uuid) RETURNS SETOF bytea
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
DECLARE lying integer;
BEGIN
  PERFORM public.blind_lock(use, true);
  PERFORM FROM public.blind_uses u WHERE u.id = use AND u.phase = 'ended';
  IF NOT FOUND THEN RAISE EXCEPTION 'not ended' USING ERRCODE = 'NN033'; END IF;
  EXECUTE format('SELECT count(*) FROM blind_boxes.%I', use) INTO lying;
  IF lying >= (SELECT u.fewest_out FROM public.blind_uses u WHERE u.id = use) THEN
    UPDATE public.blind_uses u SET phase = 'emptied', received = lying WHERE u.id = use;
    RETURN QUERY EXECUTE format('SELECT i.box FROM blind_boxes.%I i ORDER BY gen_random_uuid()', use);
  ELSE
    UPDATE public.blind_uses u SET phase = 'abandoned' WHERE u.id = use;
  END IF;
  EXECUTE format('DROP TABLE blind_boxes.%I', use);
END $$;

CREATE FUNCTION public.blind_end_handing(use uuid) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
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

CREATE FUNCTION public.blind_end_spending(use uuid) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
  PERFORM public.blind_lock(use, true);
  UPDATE public.blind_uses u SET phase = 'ended' WHERE u.id = use AND u.phase = 'spending';
  IF NOT FOUND THEN RAISE EXCEPTION 'not the time to spend' USING ERRCODE = 'NN031'; END IF;
END $$;

CREATE FUNCTION public.blind_end_unlisted(use uuid, taken integer) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
  UPDATE public.blind_uses u SET phase = 'published' WHERE u.id = use AND u.phase = 'emptied' AND u.received = taken;
  IF NOT FOUND THEN RAISE EXCEPTION 'not what was received' USING ERRCODE = 'NN033'; END IF;
END $$;

CREATE FUNCTION public.blind_hand(use uuid, holder uuid, message bytea, signed bytea) RETURNS bytea
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
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

CREATE FUNCTION public.blind_key(use uuid) RETURNS bytea
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
  PERFORM public.blind_lock(use, false);
  RETURN (SELECT u.sealed_key FROM public.blind_uses u WHERE u.id = use AND u.phase = 'handing_out');
END $$;

CREATE FUNCTION public.blind_lock(use uuid, alone boolean) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
  IF alone THEN PERFORM pg_advisory_xact_lock(hashtextextended(use::text, 29));
  ELSE PERFORM pg_advisory_xact_lock_shared(hashtextextended(use::text, 29)); END IF;
END $$;

CREATE FUNCTION public.blind_open(use uuid, public_key bytea, fingerprint text, sealed_key bytea, body_bytes integer, fewest integer, fewest_out integer) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
  INSERT INTO public.blind_uses (id, public_key, fingerprint, sealed_key, body_bytes, fewest, fewest_out, phase)
    VALUES (use, public_key, fingerprint, sealed_key, body_bytes, fewest, fewest_out, 'handing_out');
  -- mark: of the token, so that it is spent once; whole: of token and body, so that the same one sent again is known.
  EXECUTE format('CREATE TABLE blind_boxes.%I (mark bytea PRIMARY KEY CHECK (octet_length(mark) = 32),
    whole bytea NOT NULL CHECK (octet_length(whole) = 32), box bytea NOT NULL CHECK (octet_length(box) = %s))',
    use, 28 + 64 + 256 + body_bytes);
  -- In the row itself, also when it is long: what lies beside a table is gone with it before it has been read.
  EXECUTE format('ALTER TABLE blind_boxes.%I ALTER COLUMN box SET STORAGE PLAIN', use);
END $$;

CREATE FUNCTION public.blind_publish(use uuid, tokens bytea[], bodies bytea[], signatures bytea[]) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
  UPDATE public.blind_uses u SET phase = 'published'
    WHERE u.id = use AND u.phase = 'emptied' AND u.received = cardinality(tokens)
      AND u.body_bytes = ALL (SELECT octet_length(b) FROM unnest(bodies) AS b);
  IF NOT FOUND THEN RAISE EXCEPTION 'not what was received' USING ERRCODE = 'NN033'; END IF;
  INSERT INTO public.blind_published (use_id, place, token, body, signature)
    SELECT use, n, t, b, s FROM unnest(tokens, bodies, signatures) WITH ORDINALITY AS r (t, b, s, n);
END $$;

CREATE FUNCTION public.blind_spend(use uuid, mark bytea, whole bytea, box bytea) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $_$
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
END $_$;

CREATE FUNCTION public.contact_follows_home() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public'
    AS $$ BEGIN
  UPDATE contacts SET organisation_id = NEW.organisation_id
  WHERE person_id = NEW.person_id AND organisation_id IS DISTINCT FROM NEW.organisation_id;
  RETURN NULL;
END $$;

CREATE FUNCTION public.election_must_take_names() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  PERFORM 1 FROM elections WHERE id = NEW.election_id AND state IN ('nominating', 'between') FOR SHARE;
  IF NOT FOUND AND (TG_OP = 'INSERT' OR OLD.withdrawn_at IS DISTINCT FROM NEW.withdrawn_at OR OLD.source <> NEW.source) THEN
    RAISE EXCEPTION 'election % takes no names', NEW.election_id USING ERRCODE = 'NN039'; END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION public.election_round_must_be_open() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  PERFORM 1 FROM election_rounds WHERE id = NEW.round_id AND state = 'open' FOR SHARE;
  IF NOT FOUND THEN RAISE EXCEPTION 'round % is over', NEW.round_id USING ERRCODE = 'NN039'; END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION public.electors_come_with_their_vote() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  PERFORM FROM votes WHERE id = NEW.vote_id AND xmin = pg_current_xact_id()::xid;
  IF NOT FOUND THEN RAISE EXCEPTION 'the electors of vote % are frozen', NEW.vote_id USING ERRCODE = 'NN001'; END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION public.group_follows_membership() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  IF NOT upper_inf(NEW.valid) THEN
    DELETE FROM group_members WHERE organisation_id = NEW.organisation_id AND person_id = NEW.person_id
      AND lower(valid) >= upper(NEW.valid) AND lower(valid) < coalesce(upper(OLD.valid), 'infinity');
    UPDATE group_members SET valid = daterange(lower(valid), upper(NEW.valid))
      WHERE organisation_id = NEW.organisation_id AND person_id = NEW.person_id AND valid @> upper(NEW.valid);
  END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION public.groups_end_with_the_cell() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  UPDATE cell_groups SET valid = daterange(lower(valid), NEW.ended_on), version = version + 1
    WHERE organisation_id = NEW.id AND valid @> NEW.ended_on AND lower(valid) < NEW.ended_on;
  RETURN NULL;
END $$;

CREATE FUNCTION public.minutes_begin_as_draft() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  IF NEW.state <> 'draft' OR NOT EXISTS (
      SELECT FROM meetings WHERE id = NEW.meeting_id AND organisation_id = NEW.organisation_id) THEN
    RAISE EXCEPTION 'minutes of % begin as a draft, in its own organisation', NEW.meeting_id USING ERRCODE = 'NN003';
  END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION public.minutes_go_step_by_step() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  IF OLD.state = 'locked' OR (OLD.state <> NEW.state AND (OLD.state || ' ' || NEW.state) NOT IN (
    'draft agreed', 'agreed taker_confirmed', 'taker_confirmed agreed', 'taker_confirmed locked')) THEN
    RAISE EXCEPTION 'minutes of % do not go from % to %', OLD.meeting_id, OLD.state, NEW.state USING ERRCODE = 'NN003';
  END IF;
  IF NEW.state IN ('taker_confirmed', 'locked') AND NOT EXISTS (
      SELECT FROM meetings WHERE id = NEW.meeting_id AND state = 'closed') THEN
    RAISE EXCEPTION 'meeting % has not closed', NEW.meeting_id USING ERRCODE = 'NN003';
  END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION public.refuse_before_locking() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  PERFORM FROM minutes WHERE meeting_id = NEW.meeting_id AND state = 'locked';
  IF NOT FOUND THEN RAISE EXCEPTION 'minutes of % are not locked', NEW.meeting_id USING ERRCODE = 'NN006'; END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION public.refuse_change_of_announced_round() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  IF OLD.state <> 'open' THEN RAISE EXCEPTION 'round % is over', OLD.id USING ERRCODE = 'NN039'; END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION public.refuse_change_of_answer() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  IF OLD.satisfied IS NOT NULL OR (to_jsonb(NEW) - ARRAY['satisfied', 'why', 'judged_at'])
      <> (to_jsonb(OLD) - ARRAY['satisfied', 'why', 'judged_at']) THEN
    RAISE EXCEPTION 'answer % stays', OLD.id USING ERRCODE = 'NN028';
  END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION public.refuse_change_of_carrying() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  IF OLD.received_at IS NOT NULL OR (NEW.opinion_id, NEW.ordinal, NEW.committee_id, NEW.sent_at)
      IS DISTINCT FROM (OLD.opinion_id, OLD.ordinal, OLD.committee_id, OLD.sent_at) THEN
    RAISE EXCEPTION 'opinion % was received', OLD.opinion_id USING ERRCODE = 'NN035';
  END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION public.refuse_change_of_closed_vote() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE of_vote uuid := coalesce(NEW.vote_id, OLD.vote_id);
BEGIN
  PERFORM 1 FROM votes WHERE id = of_vote AND state = 'open' FOR SHARE;
  IF NOT FOUND THEN RAISE EXCEPTION 'vote % is not open', of_vote USING ERRCODE = 'NN001'; END IF;
  RETURN coalesce(NEW, OLD);
END $$;

CREATE FUNCTION public.refuse_change_of_ended_ballot() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  IF OLD.state IN ('published', 'void', 'stopped') THEN
    RAISE EXCEPTION 'ballot has ended' USING ERRCODE = 'NN035'; END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION public.refuse_change_of_ended_debt() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  IF OLD.state IN ('settled', 'passed_on', 'withdrawn')
    OR (NEW.opinion_id, NEW.organisation_id, NEW.owner_kind, NEW.owner_id, NEW.asked_on)
      IS DISTINCT FROM (OLD.opinion_id, OLD.organisation_id, OLD.owner_kind, OLD.owner_id, OLD.asked_on) THEN
    RAISE EXCEPTION 'debt % has ended', OLD.id USING ERRCODE = 'NN028';
  END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION public.refuse_change_of_ended_election() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  IF OLD.ended_at IS NOT NULL AND (to_jsonb(NEW) - 'approved_number' - 'approved_on' - 'version')
    <> (to_jsonb(OLD) - 'approved_number' - 'approved_on' - 'version') THEN
    RAISE EXCEPTION 'election % has ended', OLD.id USING ERRCODE = 'NN039'; END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION public.refuse_change_of_ended_frank_window() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  IF OLD.state IN ('shown', 'void', 'stopped') AND (NEW.item_id IS NOT NULL OR to_jsonb(NEW) - 'item_id' <> to_jsonb(OLD) - 'item_id')
    THEN RAISE EXCEPTION 'window % has ended', OLD.id USING ERRCODE = 'NN040'; END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION public.refuse_change_of_ended_task() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  IF OLD.state <> 'open' AND (NEW.state <> 'open'
    OR (NEW.organisation_id, NEW.title, NEW.detail, NEW.assignee_id, NEW.due_on, NEW.source_type, NEW.source_id)
      IS DISTINCT FROM (OLD.organisation_id, OLD.title, OLD.detail, OLD.assignee_id, OLD.due_on, OLD.source_type, OLD.source_id)) THEN
    RAISE EXCEPTION 'task % has ended', OLD.id USING ERRCODE = 'NN009';
  END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION public.refuse_change_of_frank_opinion() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  IF (to_jsonb(NEW) - ARRAY['hidden_why', 'hidden_by', 'hidden_at']) <> (to_jsonb(OLD) - ARRAY['hidden_why', 'hidden_by', 'hidden_at'])
    THEN RAISE EXCEPTION 'opinion % stays', OLD.id USING ERRCODE = 'NN040'; END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION public.refuse_change_of_locked_minutes() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE of_meeting uuid := coalesce(NEW.meeting_id, OLD.meeting_id);
BEGIN
  PERFORM FROM minutes WHERE meeting_id = of_meeting AND state <> 'locked' FOR SHARE;
  IF NOT FOUND OR NEW.meeting_id <> OLD.meeting_id THEN
    RAISE EXCEPTION 'minutes are locked' USING ERRCODE = 'NN003';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;

CREATE FUNCTION public.refuse_change_of_motion() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE free text[] := ARRAY['state', 'ended_at', 'place'];
BEGIN
  IF OLD.state <> 'open' OR (to_jsonb(NEW) - free) <> (to_jsonb(OLD) - free) THEN
    RAISE EXCEPTION 'motion % stays', OLD.id USING ERRCODE = 'NN052';
  END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION public.refuse_change_of_passed_clause() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE of_resolution uuid := coalesce(NEW.resolution_id, OLD.resolution_id);
BEGIN
  PERFORM FROM resolutions WHERE id = of_resolution AND state = 'draft' FOR SHARE;
  IF NOT FOUND OR NEW.resolution_id <> OLD.resolution_id THEN
    RAISE EXCEPTION 'resolution % is passed', of_resolution USING ERRCODE = 'NN002';
  END IF;
  IF EXISTS (SELECT FROM votes WHERE subject_type = 'resolution' AND subject_id = of_resolution AND state = 'open') THEN
    RAISE EXCEPTION 'resolution % is being voted on', of_resolution USING ERRCODE = 'NN012';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;

CREATE FUNCTION public.refuse_change_of_passed_resolution() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE free text[];
BEGIN
  IF OLD.state = 'draft' AND NEW.state = 'draft' AND EXISTS (
      SELECT FROM votes WHERE subject_type = 'resolution' AND subject_id = OLD.id AND state = 'open') THEN
    RAISE EXCEPTION 'resolution % is being voted on', OLD.id USING ERRCODE = 'NN012';
  END IF;
  IF OLD.state = 'draft' AND NEW.state IN ('draft', 'passed', 'rejected') THEN
    IF (NEW.organisation_id, NEW.kind, NEW.body, NEW.occasion_type, NEW.occasion_id, NEW.drafted_by, NEW.drafted_at)
      IS NOT DISTINCT FROM (OLD.organisation_id, OLD.kind, OLD.body, OLD.occasion_type, OLD.occasion_id, OLD.drafted_by, OLD.drafted_at)
      THEN RETURN NEW; END IF;
  ELSIF OLD.state = 'passed' AND NEW.state = 'issued' THEN
    free := ARRAY['state', 'number', 'number_type', 'issued_on', 'version'];
    IF (to_jsonb(NEW) - free) = (to_jsonb(OLD) - free) THEN RETURN NEW; END IF;
  END IF;
  RAISE EXCEPTION 'resolution % is passed', OLD.id USING ERRCODE = 'NN002';
END $$;

CREATE FUNCTION public.refuse_change_of_presented_paper() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  IF OLD.presented_at IS NOT NULL THEN RAISE EXCEPTION 'the paper was presented' USING ERRCODE = 'NN041'; END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION public.refuse_change_of_promise() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE free text[] := ARRAY['state', 'note', 'told_at', 'carried_until'];
BEGIN
  IF (to_jsonb(NEW) - free) <> (to_jsonb(OLD) - free) THEN
    RAISE EXCEPTION 'promise % stays', OLD.id USING ERRCODE = 'NN060';
  END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION public.refuse_change_of_withdrawn_opinion() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  IF OLD.withdrawn_at IS NOT NULL OR (NEW.organisation_id, NEW.meeting_id, NEW.author_id, NEW.noted_at)
      IS DISTINCT FROM (OLD.organisation_id, OLD.meeting_id, OLD.author_id, OLD.noted_at) THEN
    RAISE EXCEPTION 'opinion % stays', OLD.id USING ERRCODE = 'NN011';
  END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION public.refuse_changed_local_rule() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  IF (NEW.id, NEW.organisation_id, NEW.key, lower(NEW.valid), NEW.document, NEW.issued_on, NEW.article, NEW.note, NEW.settings, NEW.set_by, NEW.set_at)
    IS DISTINCT FROM (OLD.id, OLD.organisation_id, OLD.key, lower(OLD.valid), OLD.document, OLD.issued_on, OLD.article, OLD.note, OLD.settings, OLD.set_by, OLD.set_at) THEN
    RAISE EXCEPTION 'local rule % is in force as it was set', OLD.id USING ERRCODE = 'NN025';
  END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION public.refuse_choice_of_who_left() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  PERFORM FROM votes v JOIN meeting_leaves l ON l.meeting_id = v.meeting_id
    WHERE v.id = NEW.vote_id AND l.person_id = NEW.person_id AND l.back_at IS NULL;
  IF FOUND THEN RAISE EXCEPTION 'who has left does not vote' USING ERRCODE = 'NN018'; END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION public.refuse_choice_while_counting() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  PERFORM 1 FROM votes WHERE id = coalesce(NEW.vote_id, OLD.vote_id) AND counting_at IS NULL FOR SHARE;
  IF NOT FOUND THEN RAISE EXCEPTION 'cards are counted' USING ERRCODE = 'NN036'; END IF;
  RETURN coalesce(NEW, OLD);
END $$;

CREATE FUNCTION public.refuse_ending_group_with_meetings() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  IF pg_trigger_depth() = 1 AND EXISTS (SELECT FROM meetings m WHERE m.group_id = NEW.id AND m.state NOT IN ('closed', 'cancelled')
    AND (m.state = 'open' OR (m.starts_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date >= upper(NEW.valid))) THEN
    RAISE EXCEPTION 'group % has meetings', NEW.id USING ERRCODE = 'NN037';
  END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION public.refuse_locking_without_sheets() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  IF NEW.state = 'locked' AND EXISTS (SELECT FROM meetings WHERE id = NEW.meeting_id AND entered_late_at IS NOT NULL)
    AND NOT EXISTS (SELECT FROM late_sheets WHERE meeting_id = NEW.meeting_id) THEN
    RAISE EXCEPTION 'the sheets of meeting % are missing', NEW.meeting_id USING ERRCODE = 'NN020';
  END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION public.refuse_meeting_of_ended() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE last_day date;
BEGIN
  SELECT ended_on INTO last_day FROM organisations WHERE id = NEW.organisation_id FOR SHARE;
  IF last_day <= (NEW.opened_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date THEN
    RAISE EXCEPTION 'organisation % has ended', NEW.organisation_id USING ERRCODE = 'NN024';
  END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION public.refuse_member_of_ended() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE last_day date;
BEGIN
  SELECT ended_on INTO last_day FROM organisations WHERE id = NEW.organisation_id FOR SHARE;
  IF last_day IS NOT NULL AND (upper_inf(NEW.valid) OR upper(NEW.valid) > last_day) THEN
    RAISE EXCEPTION 'organisation % has ended', NEW.organisation_id USING ERRCODE = 'NN024';
  END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION public.refuse_other_late_entry() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  IF (NEW.entered_late_at, NEW.entered_late_by, NEW.entered_late_reason)
    IS DISTINCT FROM (OLD.entered_late_at, OLD.entered_late_by, OLD.entered_late_reason) THEN
    RAISE EXCEPTION 'how meeting % was entered stays', OLD.id USING ERRCODE = 'NN004';
  END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION public.refuse_outside_steps() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE of_meeting uuid := coalesce(NEW.meeting_id, OLD.meeting_id);
BEGIN
  PERFORM 1 FROM meetings WHERE id = of_meeting AND state = ANY (TG_ARGV) FOR SHARE;
  IF NOT FOUND THEN RAISE EXCEPTION 'meeting % is not at this step', of_meeting USING ERRCODE = 'NN004'; END IF;
  RETURN coalesce(NEW, OLD);
END $$;

CREATE FUNCTION public.refuse_reopening() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE free text[] := ARRAY['state', 'closed_at', 'passed', 'version', 'typed_for', 'typed_against', 'typed_other',
  'counting_at', 'count_round'];
BEGIN
  IF OLD.state <> 'open' OR (to_jsonb(NEW) - free) <> (to_jsonb(OLD) - free)
    OR (OLD.counting_at IS NOT NULL AND NEW.counting_at IS DISTINCT FROM OLD.counting_at) OR NEW.count_round < OLD.count_round THEN
    RAISE EXCEPTION 'vote % is not open', OLD.id USING ERRCODE = 'NN001';
  END IF;
  IF NEW.typed_for IS NOT NULL AND NOT EXISTS (
      SELECT FROM votes WHERE id = OLD.id AND xmin = pg_current_xact_id()::xid) THEN
    RAISE EXCEPTION 'vote % is not counted on paper', OLD.id USING ERRCODE = 'NN001';
  END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION public.refuse_third_level() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  IF NEW.parent_id IS NOT NULL AND EXISTS (SELECT 1 FROM agenda_items WHERE id = NEW.parent_id AND parent_id IS NOT NULL) THEN
    RAISE EXCEPTION 'agenda has two levels' USING ERRCODE = 'NN005';
  END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION public.refuse_word_on_ended_task() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  PERFORM FROM tasks WHERE id = NEW.task_id AND state = 'open' FOR NO KEY UPDATE;
  IF NOT FOUND THEN RAISE EXCEPTION 'task % has ended', NEW.task_id USING ERRCODE = 'NN009'; END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION public.refuse_wrong_step_of_meeting() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  IF OLD.state IS DISTINCT FROM NEW.state AND (OLD.state || ' ' || NEW.state) NOT IN (
    'draft in_review', 'in_review agreed', 'draft agreed', 'agreed sent', 'sent open', 'open closed',
    'in_review draft', 'agreed draft', 'sent draft',
    'draft cancelled', 'in_review cancelled', 'agreed cancelled', 'sent cancelled') THEN
    RAISE EXCEPTION 'meeting % does not go from % to %', OLD.id, OLD.state, NEW.state USING ERRCODE = 'NN004';
  END IF;
  -- What it is does not change; what has happened stays; only the typed lines of a closed meeting are still put right.
  IF OLD.state = 'cancelled' OR NEW.kind <> OLD.kind OR NEW.prepares_id IS DISTINCT FROM OLD.prepares_id
    OR (OLD.state IN ('open', 'closed')
      AND (NEW.organisation_id, NEW.month, NEW.starts_at, NEW.chair_id, NEW.notice_number, NEW.opened_at, NEW.form, NEW.occasion_id)
        IS DISTINCT FROM (OLD.organisation_id, OLD.month, OLD.starts_at, OLD.chair_id, OLD.notice_number, OLD.opened_at, OLD.form, OLD.occasion_id))
    OR (OLD.state = 'closed' AND (NEW.closed_at, NEW.minute_taker_id, NEW.title, NEW.place)
      IS DISTINCT FROM (OLD.closed_at, OLD.minute_taker_id, OLD.title, OLD.place)) THEN
    RAISE EXCEPTION 'meeting % has happened', OLD.id USING ERRCODE = 'NN004';
  END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION public.sits_in_body(of_kind text, of_cell uuid, of_group uuid, whom uuid, on_day date) RETURNS boolean
    LANGUAGE sql STABLE
    AS $$
  SELECT CASE of_kind
    WHEN 'committee' THEN EXISTS (SELECT FROM offices o WHERE o.organisation_id = of_cell AND o.person_id = whom
      AND o.kind IN ('secretary', 'deputy_secretary', 'committee_member') AND o.valid @> on_day)
    WHEN 'group' THEN EXISTS (SELECT FROM group_members g WHERE g.group_id = of_group AND g.person_id = whom AND g.valid @> on_day)
    ELSE true END $$;

CREATE FUNCTION public.unissued_resolutions(of_organisation uuid) RETURNS integer
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public'
    AS $$ SELECT count(*)::int FROM resolutions WHERE organisation_id = of_organisation AND state IN ('draft', 'passed') $$;

CREATE TABLE public.absence_notices (
    meeting_id uuid NOT NULL,
    person_id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    reason text NOT NULL,
    told_at timestamp with time zone NOT NULL,
    state text DEFAULT 'told'::text NOT NULL,
    decided_by uuid,
    decided_at timestamp with time zone,
    answer text DEFAULT ''::text NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    CONSTRAINT absence_notices_reason_check CHECK (((length(reason) >= 2) AND (length(reason) <= 1000))),
    CONSTRAINT absence_notices_state_check CHECK ((state = ANY (ARRAY['told'::text, 'accepted'::text, 'refused'::text, 'withdrawn'::text]))),
    CONSTRAINT decided_by_somebody CHECK (((state = ANY (ARRAY['accepted'::text, 'refused'::text])) = ((decided_at IS NOT NULL) AND (decided_by IS NOT NULL))))
);

ALTER TABLE ONLY public.absence_notices FORCE ROW LEVEL SECURITY;

CREATE TABLE public.agenda_frank (
    meeting_id uuid NOT NULL,
    window_id uuid NOT NULL,
    item_id uuid NOT NULL
);

CREATE TABLE public.agenda_items (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    meeting_id uuid NOT NULL,
    parent_id uuid,
    ordinal integer NOT NULL,
    kind text NOT NULL,
    title text NOT NULL,
    minutes_planned integer DEFAULT 0 NOT NULL,
    presenter_id uuid,
    opened_at timestamp with time zone,
    closed_at timestamp with time zone,
    spent_seconds integer DEFAULT 0 NOT NULL,
    aim text DEFAULT ''::text NOT NULL,
    question text DEFAULT ''::text NOT NULL,
    decision text DEFAULT ''::text NOT NULL,
    CONSTRAINT agenda_items_aim_check CHECK ((length(aim) <= 300)),
    CONSTRAINT agenda_items_decision_check CHECK ((length(decision) <= 300)),
    CONSTRAINT agenda_items_kind_check CHECK ((kind = ANY (ARRAY['opening'::text, 'elect_minute_taker'::text, 'roll'::text, 'dues'::text, 'review'::text, 'state_of_mind'::text, 'news'::text, 'discussion'::text, 'criticism'::text, 'election'::text, 'assignments'::text, 'resolution'::text, 'score'::text, 'minutes_read'::text, 'closing'::text]))),
    CONSTRAINT agenda_items_minutes_planned_check CHECK (((minutes_planned >= 0) AND (minutes_planned <= 480))),
    CONSTRAINT agenda_items_ordinal_check CHECK ((ordinal > 0)),
    CONSTRAINT agenda_items_question_check CHECK ((length(question) <= 300)),
    CONSTRAINT agenda_items_title_check CHECK (((length(title) >= 2) AND (length(title) <= 300))),
    CONSTRAINT item_ended_began CHECK (((closed_at IS NULL) OR (opened_at IS NOT NULL))),
    CONSTRAINT item_time_spent CHECK ((spent_seconds >= 0))
);

CREATE TABLE public.agenda_opinions (
    meeting_id uuid NOT NULL,
    opinion_id uuid NOT NULL,
    item_id uuid NOT NULL
);

CREATE TABLE public.agenda_papers (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    meeting_id uuid NOT NULL,
    item_id uuid,
    file_id uuid NOT NULL,
    added_at timestamp with time zone NOT NULL,
    pages integer,
    summary text DEFAULT ''::text NOT NULL,
    CONSTRAINT agenda_papers_pages_check CHECK ((pages > 0)),
    CONSTRAINT agenda_papers_summary_check CHECK ((length(summary) <= 2500))
);

CREATE TABLE public.agenda_templates (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    organisation_id uuid NOT NULL,
    name text NOT NULL,
    items jsonb NOT NULL,
    saved_by uuid NOT NULL,
    saved_at timestamp with time zone NOT NULL,
    CONSTRAINT agenda_templates_name_check CHECK (((length(name) >= 2) AND (length(name) <= 100)))
);

ALTER TABLE ONLY public.agenda_templates FORCE ROW LEVEL SECURITY;

CREATE TABLE public.frank_answered (
    opinion_id uuid NOT NULL,
    answer_id uuid NOT NULL,
    answered_on date NOT NULL
);

CREATE TABLE public.frank_opinions (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    window_id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    place integer NOT NULL,
    audience text NOT NULL,
    hidden_why text,
    hidden_by uuid,
    hidden_at timestamp with time zone,
    CONSTRAINT frank_opinions_audience_check CHECK ((audience = ANY (ARRAY['cell'::text, 'committee'::text]))),
    CONSTRAINT frank_opinions_check CHECK ((((hidden_at IS NULL) = (hidden_why IS NULL)) AND ((hidden_at IS NULL) = (hidden_by IS NULL)))),
    CONSTRAINT frank_opinions_hidden_why_check CHECK (((length(hidden_why) >= 3) AND (length(hidden_why) <= 500)))
);

CREATE TABLE public.frank_windows (
    id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    theme text NOT NULL,
    vote_id uuid NOT NULL,
    state text NOT NULL,
    hands_until timestamp with time zone NOT NULL,
    shows_at timestamp with time zone,
    opened_by uuid NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    handed_at timestamp with time zone,
    ended_at timestamp with time zone,
    blank integer,
    answer_due_on date,
    answer_rule_id text,
    item_id uuid,
    item_words text,
    called_at timestamp with time zone,
    owner_kind text DEFAULT 'committee'::text NOT NULL,
    moved_at timestamp with time zone,
    ended_why text,
    CONSTRAINT frank_windows_check CHECK ((shows_at > hands_until)),
    CONSTRAINT frank_windows_check1 CHECK (((state = ANY (ARRAY['shown'::text, 'void'::text, 'stopped'::text])) = (ended_at IS NOT NULL))),
    CONSTRAINT frank_windows_check2 CHECK (((state = 'shown'::text) = (blank IS NOT NULL))),
    CONSTRAINT frank_windows_check3 CHECK (((answer_due_on IS NULL) = (answer_rule_id IS NULL))),
    CONSTRAINT frank_windows_check4 CHECK (((item_id IS NULL) OR (item_words IS NOT NULL))),
    CONSTRAINT frank_windows_check5 CHECK (((called_at IS NULL) OR (item_words IS NOT NULL))),
    CONSTRAINT frank_windows_check6 CHECK (((ended_why IS NULL) OR (state = 'stopped'::text))),
    CONSTRAINT frank_windows_ended_why_check CHECK ((ended_why = 'cell_ended'::text)),
    CONSTRAINT frank_windows_item_words_check CHECK (((length(item_words) >= 1) AND (length(item_words) <= 700))),
    CONSTRAINT frank_windows_owner_kind_check CHECK ((owner_kind = ANY (ARRAY['committee'::text, 'head'::text]))),
    CONSTRAINT frank_windows_state_check CHECK ((state = ANY (ARRAY['handing_out'::text, 'writing'::text, 'shown'::text, 'void'::text, 'stopped'::text]))),
    CONSTRAINT frank_windows_theme_check CHECK (((length(theme) >= 3) AND (length(theme) <= 300)))
);

CREATE TABLE public.opinion_debts (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    opinion_id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    owner_kind text NOT NULL,
    owner_id uuid NOT NULL,
    ordinal integer DEFAULT 1 NOT NULL,
    asked_on date NOT NULL,
    due_on date NOT NULL,
    rule_id text NOT NULL,
    state text DEFAULT 'waiting'::text NOT NULL,
    returns integer DEFAULT 0 NOT NULL,
    answered_on date,
    in_time boolean,
    version integer DEFAULT 1 NOT NULL,
    CONSTRAINT opinion_debts_check CHECK ((due_on >= asked_on)),
    CONSTRAINT opinion_debts_check1 CHECK (((answered_on IS NULL) = (in_time IS NULL))),
    CONSTRAINT opinion_debts_check2 CHECK (((state = 'to_meeting'::text) <= (returns = 2))),
    CONSTRAINT opinion_debts_ordinal_check CHECK ((ordinal > 0)),
    CONSTRAINT opinion_debts_owner_kind_check CHECK ((owner_kind = ANY (ARRAY['committee'::text, 'head'::text]))),
    CONSTRAINT opinion_debts_returns_check CHECK (((returns >= 0) AND (returns <= 2))),
    CONSTRAINT opinion_debts_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'study'::text, 'answered'::text, 'to_meeting'::text, 'settled'::text, 'passed_on'::text, 'withdrawn'::text])))
);

CREATE VIEW public.answers_owed WITH (security_invoker='true') AS
 SELECT opinion_debts.owner_kind,
    opinion_debts.owner_id,
    opinion_debts.organisation_id,
    opinion_debts.state,
    opinion_debts.asked_on,
    opinion_debts.due_on,
    opinion_debts.answered_on,
    opinion_debts.in_time
   FROM public.opinion_debts
UNION ALL
 SELECT
        CASE
            WHEN (o.audience = 'committee'::text) THEN 'committee'::text
            ELSE w.owner_kind
        END AS owner_kind,
    w.organisation_id AS owner_id,
    w.organisation_id,
        CASE
            WHEN (x.opinion_id IS NOT NULL) THEN 'answered'::text
            WHEN (o.hidden_at IS NULL) THEN 'waiting'::text
            ELSE 'withdrawn'::text
        END AS state,
    ((w.ended_at AT TIME ZONE 'Asia/Ho_Chi_Minh'::text))::date AS asked_on,
    w.answer_due_on AS due_on,
    x.answered_on,
    (x.answered_on <= w.answer_due_on) AS in_time
   FROM ((public.frank_opinions o
     JOIN public.frank_windows w ON ((w.id = o.window_id)))
     LEFT JOIN public.frank_answered x ON ((x.opinion_id = o.id)));

CREATE TABLE public.auth_accounts (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    account_id text NOT NULL,
    provider_id text NOT NULL,
    user_id uuid NOT NULL,
    access_token text,
    refresh_token text,
    id_token text,
    access_token_expires_at timestamp with time zone,
    refresh_token_expires_at timestamp with time zone,
    scope text,
    password text,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL
);

CREATE TABLE public.auth_sessions (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    user_id uuid NOT NULL,
    token text NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    ip_address text,
    user_agent text,
    shared boolean DEFAULT false NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL
);

CREATE TABLE public.auth_users (
    id uuid NOT NULL,
    name text NOT NULL,
    email text NOT NULL,
    email_verified boolean DEFAULT false NOT NULL,
    image text,
    username text,
    display_username text,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL
);

CREATE TABLE public.auth_verifications (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    identifier text NOT NULL,
    value text NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL
);

CREATE TABLE public.ballot_electors (
    ballot_id uuid NOT NULL,
    person_id uuid NOT NULL,
    in_base boolean NOT NULL,
    may_vote boolean NOT NULL,
    reason text NOT NULL,
    teller boolean NOT NULL
);

CREATE TABLE public.ballot_takers (
    ballot_id uuid NOT NULL,
    person_id uuid NOT NULL,
    channel text NOT NULL,
    may_vote boolean DEFAULT true NOT NULL,
    CONSTRAINT ballot_takers_channel_check CHECK ((channel = ANY (ARRAY['phone'::text, 'paper'::text]))),
    CONSTRAINT ballot_takers_may_vote_check CHECK (may_vote)
);

CREATE TABLE public.ballot_tallies (
    ballot_id uuid NOT NULL,
    teller_id uuid NOT NULL,
    received integer NOT NULL,
    faults jsonb NOT NULL,
    votes jsonb NOT NULL,
    CONSTRAINT ballot_tallies_received_check CHECK ((received >= 0))
);

CREATE TABLE public.ballots (
    id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    subject_type text NOT NULL,
    subject_id uuid NOT NULL,
    meeting_id uuid,
    title text NOT NULL,
    method text NOT NULL,
    options jsonb NOT NULL,
    seats integer NOT NULL,
    threshold text NOT NULL,
    rule_ids jsonb NOT NULL,
    base integer NOT NULL,
    needed integer NOT NULL,
    state text NOT NULL,
    opened_by uuid NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    handed_at timestamp with time zone,
    ended_at timestamp with time zone,
    result jsonb,
    CONSTRAINT ballots_base_check CHECK ((base > 0)),
    CONSTRAINT ballots_check CHECK (((state = 'published'::text) = (result IS NOT NULL))),
    CONSTRAINT ballots_check1 CHECK ((seats <= jsonb_array_length(options))),
    CONSTRAINT ballots_check2 CHECK (((state = ANY (ARRAY['published'::text, 'void'::text, 'stopped'::text])) = (ended_at IS NOT NULL))),
    CONSTRAINT ballots_method_check CHECK ((method = ANY (ARRAY['choose'::text, 'cross_out'::text]))),
    CONSTRAINT ballots_needed_check CHECK ((needed > 0)),
    CONSTRAINT ballots_options_check CHECK (((jsonb_array_length(options) >= 2) AND (jsonb_array_length(options) <= 60))),
    CONSTRAINT ballots_seats_check CHECK (((seats >= 1) AND (seats <= 60))),
    CONSTRAINT ballots_state_check CHECK ((state = ANY (ARRAY['handing_out'::text, 'casting'::text, 'counting'::text, 'published'::text, 'void'::text, 'stopped'::text]))),
    CONSTRAINT ballots_threshold_check CHECK ((threshold = ANY (ARRAY['more_than_half'::text, 'two_thirds'::text]))),
    CONSTRAINT ballots_title_check CHECK (((length(title) >= 3) AND (length(title) <= 500)))
);

CREATE TABLE public.blind_published (
    use_id uuid NOT NULL,
    place integer NOT NULL,
    token bytea NOT NULL,
    body bytea NOT NULL,
    signature bytea NOT NULL,
    CONSTRAINT blind_published_signature_check CHECK ((octet_length(signature) = 256)),
    CONSTRAINT blind_published_token_check CHECK ((octet_length(token) = 64))
);

CREATE TABLE public.blind_takings (
    use_id uuid NOT NULL,
    holder_id uuid NOT NULL,
    blinded bytea NOT NULL,
    signature bytea NOT NULL,
    CONSTRAINT blind_takings_blinded_check CHECK ((octet_length(blinded) = 256)),
    CONSTRAINT blind_takings_signature_check CHECK ((octet_length(signature) = 256))
);

CREATE TABLE public.blind_uses (
    id uuid NOT NULL,
    public_key bytea NOT NULL,
    fingerprint text NOT NULL,
    sealed_key bytea,
    body_bytes integer NOT NULL,
    fewest integer NOT NULL,
    phase text NOT NULL,
    handed_out integer,
    received integer,
    fewest_out integer NOT NULL,
    CONSTRAINT blind_uses_body_bytes_check CHECK (((body_bytes >= 1) AND (body_bytes <= 4096))),
    CONSTRAINT blind_uses_check CHECK (((phase = 'handing_out'::text) OR (sealed_key IS NULL))),
    CONSTRAINT blind_uses_check1 CHECK (((phase = ANY (ARRAY['handing_out'::text, 'abandoned'::text])) OR (handed_out >= fewest))),
    CONSTRAINT blind_uses_check2 CHECK ((received <= handed_out)),
    CONSTRAINT blind_uses_fewest_check CHECK ((fewest >= 3)),
    CONSTRAINT blind_uses_fewest_out CHECK (((fewest_out >= 1) AND (fewest_out <= fewest))),
    CONSTRAINT blind_uses_out CHECK (((phase <> ALL (ARRAY['emptied'::text, 'published'::text])) OR (received >= fewest_out))),
    CONSTRAINT blind_uses_phase_check CHECK ((phase = ANY (ARRAY['handing_out'::text, 'spending'::text, 'ended'::text, 'emptied'::text, 'published'::text, 'abandoned'::text])))
);

CREATE TABLE public.calendar_addresses (
    person_id uuid NOT NULL,
    token_hash text NOT NULL,
    made_at timestamp with time zone NOT NULL,
    CONSTRAINT calendar_addresses_token_hash_check CHECK ((token_hash ~ '^[0-9a-f]{64}$'::text))
);

CREATE TABLE public.cell_groups (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    organisation_id uuid NOT NULL,
    name text NOT NULL,
    valid daterange NOT NULL,
    decision text,
    version integer DEFAULT 1 NOT NULL,
    CONSTRAINT cell_groups_name_check CHECK (((length(name) >= 2) AND (length(name) <= 100))),
    CONSTRAINT cell_groups_valid_check CHECK ((NOT isempty(valid)))
);

CREATE TABLE public.contacts (
    person_id uuid NOT NULL,
    organisation_id uuid,
    phone text,
    card_number text,
    CONSTRAINT contacts_card_number_check CHECK ((card_number ~ '^[0-9A-Z.-]{4,20}$'::text)),
    CONSTRAINT contacts_phone_check CHECK ((phone ~ '^0[0-9]{9,10}$'::text))
);

ALTER TABLE ONLY public.contacts FORCE ROW LEVEL SECURITY;

CREATE TABLE public.criticism_comments (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    turn_id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    author_id uuid NOT NULL,
    text text NOT NULL,
    noted_by uuid NOT NULL,
    noted_at timestamp with time zone NOT NULL,
    CONSTRAINT criticism_comments_text_check CHECK (((length(text) >= 3) AND (length(text) <= 2000)))
);

ALTER TABLE ONLY public.criticism_comments FORCE ROW LEVEL SECURITY;

CREATE TABLE public.criticism_papers (
    meeting_id uuid NOT NULL,
    person_id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    text text NOT NULL,
    promises jsonb DEFAULT '[]'::jsonb NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    presented_at timestamp with time zone,
    CONSTRAINT criticism_papers_promises_check CHECK ((jsonb_array_length(promises) <= 5)),
    CONSTRAINT criticism_papers_text_check CHECK ((length(text) <= 8000))
);

ALTER TABLE ONLY public.criticism_papers FORCE ROW LEVEL SECURITY;

CREATE TABLE public.criticism_promise_tellings (
    id bigint NOT NULL,
    promise_id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    meeting_id uuid,
    state text NOT NULL,
    note text DEFAULT ''::text NOT NULL,
    carried_until date,
    told_by uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    CONSTRAINT criticism_promise_tellings_check CHECK (((carried_until IS NULL) OR (state = 'carried'::text))),
    CONSTRAINT criticism_promise_tellings_note_check CHECK ((length(note) <= 1000)),
    CONSTRAINT criticism_promise_tellings_state_check CHECK ((state = ANY (ARRAY['kept'::text, 'partly'::text, 'broken'::text, 'carried'::text])))
);

ALTER TABLE ONLY public.criticism_promise_tellings FORCE ROW LEVEL SECURITY;

ALTER TABLE public.criticism_promise_tellings ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.criticism_promise_tellings_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.criticism_promises (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    meeting_id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    person_id uuid NOT NULL,
    place integer NOT NULL,
    text text NOT NULL,
    due_on date,
    state text DEFAULT 'open'::text NOT NULL,
    note text DEFAULT ''::text NOT NULL,
    told_at timestamp with time zone,
    carried_until date,
    noted_by uuid,
    CONSTRAINT carried_on CHECK (((carried_until IS NULL) OR (state = 'carried'::text))),
    CONSTRAINT criticism_promises_check CHECK (((state = 'open'::text) = (told_at IS NULL))),
    CONSTRAINT criticism_promises_note_check CHECK ((length(note) <= 1000)),
    CONSTRAINT criticism_promises_state_check CHECK ((state = ANY (ARRAY['open'::text, 'kept'::text, 'partly'::text, 'broken'::text, 'carried'::text]))),
    CONSTRAINT criticism_promises_text_check CHECK (((length(text) >= 3) AND (length(text) <= 500)))
);

ALTER TABLE ONLY public.criticism_promises FORCE ROW LEVEL SECURITY;

CREATE TABLE public.criticism_turns (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    meeting_id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    place integer NOT NULL,
    person_id uuid,
    state text DEFAULT 'waiting'::text NOT NULL,
    summary text DEFAULT ''::text NOT NULL,
    began_at timestamp with time zone,
    ended_at timestamp with time zone,
    CONSTRAINT criticism_turns_check CHECK (((state = ANY (ARRAY['now'::text, 'heard'::text])) = (began_at IS NOT NULL))),
    CONSTRAINT criticism_turns_check1 CHECK (((state = ANY (ARRAY['heard'::text, 'absent'::text])) = (ended_at IS NOT NULL))),
    CONSTRAINT criticism_turns_place_check CHECK ((place > 0)),
    CONSTRAINT criticism_turns_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'now'::text, 'heard'::text, 'absent'::text]))),
    CONSTRAINT criticism_turns_summary_check CHECK ((length(summary) <= 4000))
);

ALTER TABLE ONLY public.criticism_turns FORCE ROW LEVEL SECURITY;

CREATE TABLE public.document_numbers (
    organisation_id uuid NOT NULL,
    term_id uuid NOT NULL,
    type text NOT NULL,
    number integer NOT NULL,
    subject_type text,
    subject_id uuid,
    taken_at timestamp with time zone NOT NULL,
    CONSTRAINT document_numbers_number_check CHECK ((number > 0)),
    CONSTRAINT document_numbers_type_check CHECK ((type = ANY (ARRAY['NQ'::text, 'KL'::text, 'BB'::text, 'TB'::text, 'CTr'::text, 'BC'::text, 'KH'::text, 'QĐ'::text, 'QC'::text, 'TTr'::text, 'CV'::text, 'ĐA'::text, 'BB/CU'::text, 'TB/CU'::text, 'BB/TĐ'::text, 'TB/TĐ'::text, 'BB/ĐH'::text, 'NQ/ĐH'::text, 'KL/ĐH'::text])))
);

CREATE TABLE public.election_bodies (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    organisation_id uuid NOT NULL,
    meeting_id uuid NOT NULL,
    kind text NOT NULL,
    state text NOT NULL,
    vote_id uuid,
    opened_by uuid NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    CONSTRAINT election_bodies_kind_check CHECK ((kind = ANY (ARRAY['presidium'::text, 'secretariat'::text, 'tally_board'::text]))),
    CONSTRAINT election_bodies_state_check CHECK ((state = ANY (ARRAY['voting'::text, 'elected'::text, 'rejected'::text, 'replaced'::text])))
);

CREATE TABLE public.election_body_members (
    body_id uuid NOT NULL,
    person_id uuid NOT NULL,
    ordinal integer NOT NULL,
    CONSTRAINT election_body_members_ordinal_check CHECK ((ordinal > 0))
);

CREATE TABLE public.election_candidates (
    election_id uuid NOT NULL,
    person_id uuid NOT NULL,
    source text NOT NULL,
    named_by uuid NOT NULL,
    withdrawn_at timestamp with time zone,
    elected_round integer,
    CONSTRAINT election_candidates_source_check CHECK ((source = ANY (ARRAY['committee'::text, 'nominated'::text, 'self'::text])))
);

CREATE TABLE public.election_counts (
    round_id uuid NOT NULL,
    teller_id uuid NOT NULL,
    handed_out integer NOT NULL,
    received integer NOT NULL,
    faults jsonb NOT NULL,
    votes jsonb NOT NULL,
    CONSTRAINT election_counts_check CHECK (((received >= 0) AND (received <= handed_out))),
    CONSTRAINT election_counts_handed_out_check CHECK ((handed_out >= 0))
);

CREATE TABLE public.election_rounds (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    election_id uuid NOT NULL,
    round integer NOT NULL,
    tie boolean NOT NULL,
    seats integer NOT NULL,
    candidates uuid[] NOT NULL,
    channel text NOT NULL,
    ballot_id uuid,
    officials integer NOT NULL,
    summoned integer NOT NULL,
    subtracted jsonb NOT NULL,
    base integer NOT NULL,
    needed integer NOT NULL,
    may_vote integer NOT NULL,
    board_id uuid NOT NULL,
    state text NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    result jsonb,
    minutes_number integer,
    minutes_number_type text,
    CONSTRAINT election_rounds_base_check CHECK ((base > 0)),
    CONSTRAINT election_rounds_candidates_check CHECK (((cardinality(candidates) >= 1) AND (cardinality(candidates) <= 60))),
    CONSTRAINT election_rounds_channel_check CHECK ((channel = ANY (ARRAY['paper'::text, 'phone'::text]))),
    CONSTRAINT election_rounds_check CHECK (((may_vote >= 1) AND (may_vote <= base))),
    CONSTRAINT election_rounds_check1 CHECK (((state = 'announced'::text) = (result IS NOT NULL))),
    CONSTRAINT election_rounds_check2 CHECK (((state = 'open'::text) = (ended_at IS NULL))),
    CONSTRAINT election_rounds_check3 CHECK (((channel = 'phone'::text) = (ballot_id IS NOT NULL))),
    CONSTRAINT election_rounds_minutes_number_type_check CHECK ((minutes_number_type = ANY (ARRAY['BB'::text, 'BB/ĐH'::text]))),
    CONSTRAINT election_rounds_needed_check CHECK ((needed > 0)),
    CONSTRAINT election_rounds_round_check CHECK ((round > 0)),
    CONSTRAINT election_rounds_seats_check CHECK ((seats > 0)),
    CONSTRAINT election_rounds_state_check CHECK ((state = ANY (ARRAY['open'::text, 'announced'::text, 'stopped'::text])))
);

CREATE TABLE public.elections (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    organisation_id uuid NOT NULL,
    meeting_id uuid NOT NULL,
    office text NOT NULL,
    term text NOT NULL,
    seats integer NOT NULL,
    new_term boolean NOT NULL,
    state text NOT NULL,
    list_vote_id uuid,
    rule_ids jsonb NOT NULL,
    phone_number text,
    phone_on date,
    approved_number text,
    approved_on date,
    opened_by uuid NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    version integer DEFAULT 1 NOT NULL,
    CONSTRAINT elections_approved_number_check CHECK (((length(approved_number) >= 2) AND (length(approved_number) <= 60))),
    CONSTRAINT elections_check CHECK (((phone_number IS NULL) = (phone_on IS NULL))),
    CONSTRAINT elections_check1 CHECK (((approved_number IS NULL) = (approved_on IS NULL))),
    CONSTRAINT elections_check2 CHECK (((office <> ALL (ARRAY['secretary'::text, 'deputy'::text])) OR (seats = 1))),
    CONSTRAINT elections_check3 CHECK (((state = ANY (ARRAY['elected'::text, 'short'::text, 'to_above'::text, 'stopped'::text])) = (ended_at IS NOT NULL))),
    CONSTRAINT elections_office_check CHECK ((office = ANY (ARRAY['committee'::text, 'secretary'::text, 'deputy'::text, 'delegates'::text]))),
    CONSTRAINT elections_phone_number_check CHECK (((length(phone_number) >= 2) AND (length(phone_number) <= 60))),
    CONSTRAINT elections_seats_check CHECK (((seats >= 1) AND (seats <= 60))),
    CONSTRAINT elections_state_check CHECK ((state = ANY (ARRAY['nominating'::text, 'list_vote'::text, 'ready'::text, 'round'::text, 'between'::text, 'elected'::text, 'short'::text, 'to_above'::text, 'stopped'::text]))),
    CONSTRAINT elections_term_check CHECK (((length(term) >= 1) AND (length(term) <= 40)))
);

CREATE TABLE public.fact_seals (
    organisation_id uuid NOT NULL,
    sequence bigint NOT NULL,
    fact_id bigint NOT NULL,
    hash bytea NOT NULL,
    sealed_at timestamp with time zone DEFAULT now() NOT NULL
);

CREATE TABLE public.facts (
    id bigint NOT NULL,
    organisation_id uuid NOT NULL,
    kind text NOT NULL,
    actor_id uuid,
    job text,
    subject_type text NOT NULL,
    subject_id uuid NOT NULL,
    data jsonb DEFAULT '{}'::jsonb NOT NULL,
    at timestamp with time zone NOT NULL,
    xact xid8 DEFAULT pg_current_xact_id() NOT NULL,
    CONSTRAINT facts_check CHECK (((actor_id IS NULL) <> (job IS NULL)))
);

ALTER TABLE public.facts ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.facts_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.files (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    organisation_id uuid NOT NULL,
    sha256 text NOT NULL,
    name text NOT NULL,
    mime text NOT NULL,
    size bigint NOT NULL,
    uploaded_by uuid NOT NULL,
    uploaded_at timestamp with time zone NOT NULL
);

CREATE TABLE public.focus_questions (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    meeting_id uuid NOT NULL,
    item_id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    text text NOT NULL,
    asked_by uuid NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    CONSTRAINT focus_questions_text_check CHECK (((length(text) >= 3) AND (length(text) <= 500)))
);

ALTER TABLE ONLY public.focus_questions FORCE ROW LEVEL SECURITY;

CREATE TABLE public.frank_answers (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    window_id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    text text NOT NULL,
    answered_by uuid NOT NULL,
    answered_at timestamp with time zone NOT NULL,
    answered_as text DEFAULT 'committee'::text NOT NULL,
    CONSTRAINT frank_answers_answered_as_check CHECK ((answered_as = ANY (ARRAY['committee'::text, 'head'::text]))),
    CONSTRAINT frank_answers_text_check CHECK (((length(text) >= 3) AND (length(text) <= 4000)))
);

ALTER TABLE ONLY public.frank_answers FORCE ROW LEVEL SECURITY;

CREATE TABLE public.frank_texts (
    opinion_id uuid NOT NULL,
    text text NOT NULL,
    CONSTRAINT frank_texts_text_check CHECK (((length(text) >= 1) AND (length(text) <= 1200)))
);

ALTER TABLE ONLY public.frank_texts FORCE ROW LEVEL SECURITY;

CREATE TABLE public.group_members (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    group_id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    person_id uuid NOT NULL,
    valid daterange NOT NULL,
    CONSTRAINT group_members_valid_check CHECK ((NOT isempty(valid)))
);

CREATE TABLE public.handbook_ticks (
    meeting_id uuid NOT NULL,
    item text NOT NULL,
    ticked_by uuid NOT NULL,
    ticked_at timestamp with time zone NOT NULL,
    CONSTRAINT handbook_ticks_item_check CHECK ((item = ANY (ARRAY['programme'::text, 'papers'::text, 'minutes'::text, 'decision'::text])))
);

CREATE TABLE public.idempotency_keys (
    actor_id uuid NOT NULL,
    key text NOT NULL,
    endpoint text NOT NULL,
    request_hash bytea NOT NULL,
    status integer NOT NULL,
    answer jsonb,
    at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT idempotency_keys_key_check CHECK (((length(key) >= 8) AND (length(key) <= 100)))
);

CREATE TABLE public.invitations (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    person_id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    code_hash text NOT NULL,
    made_by uuid NOT NULL,
    made_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    used_at timestamp with time zone,
    withdrawn_at timestamp with time zone,
    reset boolean DEFAULT false NOT NULL
);

CREATE TABLE public.items_left (
    item_id uuid NOT NULL,
    meeting_id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    state text DEFAULT 'offered'::text NOT NULL,
    to_meeting_id uuid,
    to_item_id uuid,
    decided_by uuid,
    decided_at timestamp with time zone,
    version integer DEFAULT 1 NOT NULL,
    CONSTRAINT items_left_check CHECK (((state = 'offered'::text) = ((decided_at IS NULL) AND (decided_by IS NULL) AND (to_meeting_id IS NULL)))),
    CONSTRAINT items_left_state_check CHECK ((state = ANY (ARRAY['offered'::text, 'taken'::text, 'dropped'::text])))
);

CREATE TABLE public.late_sheets (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    meeting_id uuid NOT NULL,
    file_id uuid NOT NULL,
    by_person uuid NOT NULL,
    at timestamp with time zone NOT NULL
);

CREATE TABLE public.local_rules (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    organisation_id uuid NOT NULL,
    key text NOT NULL,
    valid daterange NOT NULL,
    document text NOT NULL,
    issued_on date NOT NULL,
    article text,
    note text DEFAULT ''::text NOT NULL,
    settings jsonb NOT NULL,
    set_by uuid,
    set_at timestamp with time zone NOT NULL,
    ended_by uuid,
    ended_at timestamp with time zone,
    version integer DEFAULT 1 NOT NULL,
    CONSTRAINT local_rules_article_check CHECK (((length(article) >= 1) AND (length(article) <= 100))),
    CONSTRAINT local_rules_document_check CHECK (((length(document) >= 3) AND (length(document) <= 120))),
    CONSTRAINT local_rules_note_check CHECK ((length(note) <= 500)),
    CONSTRAINT local_rules_settings_check CHECK (((jsonb_typeof(settings) = 'object'::text) AND (settings <> '{}'::jsonb))),
    CONSTRAINT local_rules_some_time CHECK (((NOT isempty(valid)) AND (NOT lower_inf(valid))))
);

CREATE TABLE public.meeting_attendance (
    meeting_id uuid NOT NULL,
    person_id uuid NOT NULL,
    capacity text DEFAULT 'member'::text NOT NULL,
    state text NOT NULL,
    channel text NOT NULL,
    noted_by uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    late_at timestamp with time zone,
    CONSTRAINT meeting_attendance_capacity_check CHECK ((capacity = ANY (ARRAY['member'::text, 'upper_committee'::text]))),
    CONSTRAINT meeting_attendance_channel_check CHECK ((channel = ANY (ARRAY['self'::text, 'minute_taker'::text]))),
    CONSTRAINT meeting_attendance_state_check CHECK ((state = ANY (ARRAY['present'::text, 'absent'::text])))
);

CREATE TABLE public.meeting_confirmations (
    meeting_id uuid NOT NULL,
    person_id uuid NOT NULL,
    at timestamp with time zone NOT NULL
);

CREATE TABLE public.meeting_guests (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    meeting_id uuid NOT NULL,
    full_name text NOT NULL,
    role text DEFAULT ''::text NOT NULL,
    from_above boolean DEFAULT false NOT NULL,
    person_id uuid,
    CONSTRAINT meeting_guests_full_name_check CHECK (((length(full_name) >= 2) AND (length(full_name) <= 100)))
);

CREATE TABLE public.meeting_leave_reasons (
    leave_id uuid NOT NULL,
    meeting_id uuid NOT NULL,
    person_id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    reason text NOT NULL,
    CONSTRAINT meeting_leave_reasons_reason_check CHECK (((length(reason) >= 2) AND (length(reason) <= 500)))
);

ALTER TABLE ONLY public.meeting_leave_reasons FORCE ROW LEVEL SECURITY;

CREATE TABLE public.meeting_leaves (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    meeting_id uuid NOT NULL,
    person_id uuid NOT NULL,
    left_at timestamp with time zone NOT NULL,
    back_at timestamp with time zone,
    noted_by uuid NOT NULL,
    CONSTRAINT meeting_leaves_check CHECK ((back_at >= left_at))
);

CREATE TABLE public.meeting_rounds (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    meeting_id uuid NOT NULL,
    item_id uuid,
    began_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    ending text,
    CONSTRAINT meeting_rounds_check CHECK ((ended_at >= began_at)),
    CONSTRAINT meeting_rounds_check1 CHECK (((ended_at IS NULL) = (ending IS NULL))),
    CONSTRAINT meeting_rounds_ending_check CHECK ((ending = ANY (ARRAY['whole'::text, 'chair'::text, 'item'::text, 'meeting'::text])))
);

CREATE TABLE public.meeting_score_lines (
    meeting_id uuid NOT NULL,
    side text NOT NULL,
    criterion_id text NOT NULL,
    organisation_id uuid NOT NULL,
    maximum integer NOT NULL,
    points double precision,
    counted double precision,
    fact jsonb,
    words text DEFAULT ''::text NOT NULL,
    reason text DEFAULT ''::text NOT NULL,
    by_person uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    CONSTRAINT departure_has_reason CHECK (((side <> 'cell'::text) OR (counted IS NULL) OR (points IS NULL) OR (points = counted) OR (reason <> ''::text))),
    CONSTRAINT meeting_score_lines_criterion_id_check CHECK (((length(criterion_id) >= 1) AND (length(criterion_id) <= 60))),
    CONSTRAINT meeting_score_lines_reason_check CHECK ((length(reason) <= 1000)),
    CONSTRAINT meeting_score_lines_side_check CHECK ((side = ANY (ARRAY['cell'::text, 'supervisor'::text]))),
    CONSTRAINT meeting_score_lines_words_check CHECK ((length(words) <= 1000)),
    CONSTRAINT points_by_halves CHECK (((points * (2)::double precision) = floor((points * (2)::double precision)))),
    CONSTRAINT points_within_maximum CHECK (((points >= (0)::double precision) AND (points <= (maximum)::double precision)))
);

ALTER TABLE ONLY public.meeting_score_lines FORCE ROW LEVEL SECURITY;

CREATE TABLE public.meeting_scores (
    meeting_id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    sheet_id text NOT NULL,
    state text DEFAULT 'draft'::text NOT NULL,
    total double precision,
    band text,
    band_by_points text,
    groups jsonb,
    held_by jsonb,
    agreed_at timestamp with time zone,
    agreed_by uuid,
    version integer DEFAULT 1 NOT NULL,
    CONSTRAINT agreed_score_is_whole CHECK ((((state = 'agreed'::text) = (num_nulls(total, band, band_by_points, groups, held_by, agreed_at, agreed_by) = 0)) AND (num_nulls(total, band, band_by_points, groups, held_by, agreed_at, agreed_by) = ANY (ARRAY[0, 7])))),
    CONSTRAINT meeting_scores_band_by_points_check CHECK ((band_by_points = ANY (ARRAY['good'::text, 'fair'::text, 'average'::text, 'poor'::text]))),
    CONSTRAINT meeting_scores_band_check CHECK ((band = ANY (ARRAY['good'::text, 'fair'::text, 'average'::text, 'poor'::text]))),
    CONSTRAINT meeting_scores_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'agreed'::text]))),
    CONSTRAINT meeting_scores_total_check CHECK (((total >= (0)::double precision) AND (total <= (100)::double precision)))
);

CREATE TABLE public.meeting_speeches (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    meeting_id uuid NOT NULL,
    item_id uuid,
    person_id uuid NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    began_at timestamp with time zone,
    ended_at timestamp with time zone,
    withdrawn boolean DEFAULT false NOT NULL,
    ordinal integer NOT NULL,
    out_of_order boolean DEFAULT false NOT NULL,
    CONSTRAINT called_out_of_order CHECK (((NOT out_of_order) OR (began_at IS NOT NULL))),
    CONSTRAINT speech_ended_began CHECK (((ended_at IS NULL) OR (began_at IS NOT NULL))),
    CONSTRAINT speech_withdrawn_unspoken CHECK (((NOT withdrawn) OR (began_at IS NULL)))
);

ALTER TABLE public.meeting_speeches ALTER COLUMN ordinal ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.meeting_speeches_ordinal_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.meeting_states_of_mind (
    meeting_id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    text text NOT NULL,
    edited_by uuid NOT NULL,
    edited_at timestamp with time zone NOT NULL,
    CONSTRAINT meeting_states_of_mind_text_check CHECK (((length(text) >= 1) AND (length(text) <= 8000)))
);

ALTER TABLE ONLY public.meeting_states_of_mind FORCE ROW LEVEL SECURITY;

CREATE TABLE public.meeting_turns (
    meeting_id uuid NOT NULL,
    round_id uuid NOT NULL,
    person_id uuid NOT NULL,
    taken text NOT NULL,
    at timestamp with time zone NOT NULL,
    CONSTRAINT meeting_turns_taken_check CHECK ((taken = ANY (ARRAY['spoke'::text, 'passed'::text])))
);

CREATE TABLE public.meetings (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    organisation_id uuid NOT NULL,
    kind text NOT NULL,
    month date NOT NULL,
    title text NOT NULL,
    starts_at timestamp with time zone NOT NULL,
    place text DEFAULT ''::text NOT NULL,
    moved_reason text,
    state text DEFAULT 'draft'::text NOT NULL,
    chair_id uuid NOT NULL,
    minute_taker_id uuid,
    check_in_code text NOT NULL,
    dues_line text DEFAULT ''::text NOT NULL,
    agreed_at timestamp with time zone,
    sent_at timestamp with time zone,
    opened_at timestamp with time zone,
    closed_at timestamp with time zone,
    version integer DEFAULT 1 NOT NULL,
    score_line text DEFAULT ''::text NOT NULL,
    conclusion_line text DEFAULT ''::text NOT NULL,
    notice_number integer,
    notice_on date,
    cancel_reason text,
    minute_taker_elected_at timestamp with time zone,
    planned_at timestamp with time zone NOT NULL,
    entered_late_at timestamp with time zone,
    entered_late_by uuid,
    entered_late_reason text,
    form text,
    call_reason text,
    prepares_id uuid,
    occasion_id uuid,
    reviewed_from timestamp with time zone,
    agreed_by text,
    together_with uuid[] DEFAULT '{}'::uuid[] NOT NULL,
    group_id uuid,
    circle_id uuid GENERATED ALWAYS AS (
CASE kind
    WHEN 'committee'::text THEN organisation_id
    WHEN 'group'::text THEN group_id
    ELSE NULL::uuid
END) STORED,
    CONSTRAINT agreed_is_timed CHECK (((state <> ALL (ARRAY['agreed'::text, 'sent'::text, 'open'::text, 'closed'::text])) OR (agreed_at IS NOT NULL))),
    CONSTRAINT cancelled_with_reason CHECK (((state <> 'cancelled'::text) OR (cancel_reason IS NOT NULL))),
    CONSTRAINT closed_after_opened CHECK ((closed_at >= opened_at)),
    CONSTRAINT closed_is_timed CHECK (((state = 'closed'::text) = (closed_at IS NOT NULL))),
    CONSTRAINT elected_is_named CHECK (((minute_taker_elected_at IS NULL) OR (minute_taker_id IS NOT NULL))),
    CONSTRAINT entered_after_it_ended CHECK (((closed_at IS NULL) OR (entered_late_at IS NULL) OR (closed_at <= entered_late_at))),
    CONSTRAINT entered_late_whole CHECK ((num_nonnulls(entered_late_at, entered_late_by, entered_late_reason) = ANY (ARRAY[0, 3]))),
    CONSTRAINT forms_of_thematic CHECK (((form IS NULL) OR (kind = ANY (ARRAY['thematic'::text, 'combined'::text])))),
    CONSTRAINT group_of_its_meetings CHECK (((kind = 'group'::text) = (group_id IS NOT NULL))),
    CONSTRAINT invites_if_joint CHECK (((together_with = '{}'::uuid[]) OR (form = 'joint'::text))),
    CONSTRAINT irregular_with_reason CHECK (((kind <> 'irregular'::text) OR (call_reason IS NOT NULL))),
    CONSTRAINT meetings_agreed_by_check CHECK ((agreed_by = ANY (ARRAY['committee'::text, 'confirmations'::text, 'outside'::text]))),
    CONSTRAINT meetings_entered_late_reason_check CHECK (((length(entered_late_reason) >= 3) AND (length(entered_late_reason) <= 500))),
    CONSTRAINT meetings_form_check CHECK ((form = ANY (ARRAY['report'::text, 'study_visit'::text, 'seminar'::text, 'question_time'::text, 'quiz'::text, 'joint'::text]))),
    CONSTRAINT meetings_kind_check CHECK ((kind = ANY (ARRAY['regular'::text, 'thematic'::text, 'combined'::text, 'committee'::text, 'group'::text, 'irregular'::text, 'congress'::text]))),
    CONSTRAINT meetings_month_check CHECK ((EXTRACT(day FROM month) = (1)::numeric)),
    CONSTRAINT meetings_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'in_review'::text, 'agreed'::text, 'sent'::text, 'open'::text, 'closed'::text, 'cancelled'::text]))),
    CONSTRAINT meetings_title_check CHECK (((length(title) >= 3) AND (length(title) <= 200))),
    CONSTRAINT opened_is_timed CHECK (((state = ANY (ARRAY['open'::text, 'closed'::text])) = (opened_at IS NOT NULL))),
    CONSTRAINT prepared_by_committee CHECK (((prepares_id IS NULL) OR (kind = 'committee'::text))),
    CONSTRAINT sent_is_timed CHECK (((state <> ALL (ARRAY['sent'::text, 'open'::text, 'closed'::text])) OR (sent_at IS NOT NULL))),
    CONSTRAINT sent_with_notice CHECK (((state <> ALL (ARRAY['sent'::text, 'open'::text, 'closed'::text])) OR (notice_number IS NOT NULL) OR (entered_late_at IS NOT NULL))),
    CONSTRAINT together_is_joint CHECK (((occasion_id IS NULL) OR (form = 'joint'::text)))
);

CREATE TABLE public.membership_statuses (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    membership_id uuid NOT NULL,
    kind text NOT NULL,
    valid daterange NOT NULL,
    decision text,
    version integer DEFAULT 1 NOT NULL,
    CONSTRAINT membership_statuses_kind_check CHECK ((kind = ANY (ARRAY['exempt'::text, 'away'::text, 'suspended'::text]))),
    CONSTRAINT membership_statuses_some_time CHECK ((NOT isempty(valid)))
);

CREATE TABLE public.memberships (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    person_id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    kind text NOT NULL,
    joined_on date,
    official_on date,
    valid daterange NOT NULL,
    ending text,
    version integer DEFAULT 1 NOT NULL,
    ended_by text,
    CONSTRAINT memberships_check CHECK (((official_on IS NULL) OR (joined_on IS NULL) OR (official_on >= joined_on))),
    CONSTRAINT memberships_ending CHECK (((ending IS NULL) OR (NOT upper_inf(valid)))),
    CONSTRAINT memberships_ending_check CHECK ((ending = ANY (ARRAY['transferred'::text, 'removed'::text, 'died'::text, 'returned'::text, 'merged'::text, 'split'::text, 'dissolved'::text]))),
    CONSTRAINT memberships_kind_check CHECK ((kind = ANY (ARRAY['home'::text, 'temporary'::text]))),
    CONSTRAINT memberships_some_time CHECK ((NOT isempty(valid)))
);

CREATE TABLE public.minutes (
    meeting_id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    state text DEFAULT 'draft'::text NOT NULL,
    read_at timestamp with time zone,
    agreed_at timestamp with time zone,
    agreed_present integer,
    taker_confirmed_at timestamp with time zone,
    taker_confirmed_by uuid,
    chair_confirmed_at timestamp with time zone,
    chair_confirmed_by uuid,
    locked_at timestamp with time zone,
    content_hash text,
    number integer,
    version integer DEFAULT 1 NOT NULL,
    agreed_hash text,
    number_of text DEFAULT 'meeting'::text NOT NULL,
    number_type text DEFAULT 'BB'::text NOT NULL,
    CONSTRAINT minutes_agreed_whole CHECK (((state = 'draft'::text) OR ((read_at IS NOT NULL) AND (agreed_at IS NOT NULL) AND (agreed_present IS NOT NULL) AND (agreed_hash IS NOT NULL)))),
    CONSTRAINT minutes_confirmed_whole CHECK (((state = ANY (ARRAY['taker_confirmed'::text, 'locked'::text])) = ((taker_confirmed_at IS NOT NULL) AND (taker_confirmed_by IS NOT NULL)))),
    CONSTRAINT minutes_hashes CHECK (((content_hash ~ '^[0-9a-f]{64}$'::text) AND (agreed_hash ~ '^[0-9a-f]{64}$'::text))),
    CONSTRAINT minutes_locked_whole CHECK (((state = 'locked'::text) = ((locked_at IS NOT NULL) AND (chair_confirmed_at IS NOT NULL) AND (chair_confirmed_by IS NOT NULL) AND (content_hash IS NOT NULL) AND (number IS NOT NULL)))),
    CONSTRAINT minutes_number_of_check CHECK ((number_of = 'meeting'::text)),
    CONSTRAINT minutes_number_type_check CHECK ((number_type = ANY (ARRAY['BB'::text, 'BB/CU'::text, 'BB/TĐ'::text, 'BB/ĐH'::text]))),
    CONSTRAINT minutes_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'agreed'::text, 'taker_confirmed'::text, 'locked'::text]))),
    CONSTRAINT minutes_two_people CHECK ((chair_confirmed_by <> taker_confirmed_by))
);

CREATE TABLE public.minutes_corrections (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    meeting_id uuid NOT NULL,
    paragraph_id uuid,
    text text NOT NULL,
    reason text NOT NULL,
    by_person uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    CONSTRAINT minutes_corrections_reason_check CHECK (((length(reason) >= 3) AND (length(reason) <= 1000))),
    CONSTRAINT minutes_corrections_text_check CHECK (((length(text) >= 3) AND (length(text) <= 4000)))
);

ALTER TABLE ONLY public.minutes_corrections FORCE ROW LEVEL SECURITY;

CREATE TABLE public.minutes_paragraphs (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    meeting_id uuid NOT NULL,
    ordinal integer,
    kind text NOT NULL,
    at timestamp with time zone NOT NULL,
    source_type text,
    source_id uuid,
    original text,
    text text NOT NULL,
    edited_by uuid,
    edited_at timestamp with time zone,
    edit_reason text,
    removed boolean DEFAULT false NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    part text NOT NULL,
    after_id uuid,
    CONSTRAINT minutes_paragraphs_part_check CHECK ((part = ANY (ARRAY['opening'::text, 'contents'::text, 'closing'::text]))),
    CONSTRAINT minutes_paragraphs_text_check CHECK (((length(text) >= 1) AND (length(text) <= 8000))),
    CONSTRAINT paragraph_written_by_somebody CHECK (((original IS NOT NULL) OR (edited_by IS NOT NULL)))
);

ALTER TABLE ONLY public.minutes_paragraphs FORCE ROW LEVEL SECURITY;

CREATE TABLE public.minutes_scans (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    meeting_id uuid NOT NULL,
    file_id uuid NOT NULL,
    by_person uuid NOT NULL,
    at timestamp with time zone NOT NULL
);

CREATE TABLE public.motion_amendments (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    motion_id uuid NOT NULL,
    proposer_id uuid NOT NULL,
    words text NOT NULL,
    by_words text NOT NULL,
    place integer,
    state text DEFAULT 'open'::text NOT NULL,
    noted_by uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    CONSTRAINT motion_amendments_check CHECK ((((length(by_words) >= 1) AND (length(by_words) <= 200)) AND (by_words <> words))),
    CONSTRAINT motion_amendments_check1 CHECK (((state = 'open'::text) = (ended_at IS NULL))),
    CONSTRAINT motion_amendments_place_check CHECK ((place > 0)),
    CONSTRAINT motion_amendments_state_check CHECK ((state = ANY (ARRAY['open'::text, 'withdrawn'::text, 'passed'::text, 'rejected'::text, 'fallen'::text]))),
    CONSTRAINT motion_amendments_words_check CHECK (((length(words) >= 1) AND (length(words) <= 200)))
);

CREATE TABLE public.motions (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    organisation_id uuid NOT NULL,
    meeting_id uuid NOT NULL,
    item_id uuid,
    proposer_id uuid NOT NULL,
    text text NOT NULL,
    state text DEFAULT 'open'::text NOT NULL,
    noted_by uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    CONSTRAINT motions_check CHECK (((state = 'open'::text) = (ended_at IS NULL))),
    CONSTRAINT motions_state_check CHECK ((state = ANY (ARRAY['open'::text, 'withdrawn'::text, 'passed'::text, 'rejected'::text]))),
    CONSTRAINT motions_text_check CHECK (((length(text) >= 3) AND (length(text) <= 400)))
);

CREATE TABLE public.offices (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    organisation_id uuid NOT NULL,
    person_id uuid NOT NULL,
    kind text NOT NULL,
    valid daterange NOT NULL,
    decision text,
    version integer DEFAULT 1 NOT NULL,
    group_id uuid,
    election_id uuid,
    CONSTRAINT group_of_its_offices CHECK (((group_id IS NULL) OR (kind = ANY (ARRAY['group_head'::text, 'group_deputy'::text])))),
    CONSTRAINT offices_kind_check CHECK ((kind = ANY (ARRAY['secretary'::text, 'deputy_secretary'::text, 'committee_member'::text, 'group_head'::text, 'group_deputy'::text, 'inspection_head'::text, 'inspection_deputy'::text, 'inspection_commission'::text, 'agency_head'::text, 'supervisor'::text, 'officer'::text, 'administrator'::text]))),
    CONSTRAINT offices_some_time CHECK ((NOT isempty(valid)))
);

CREATE TABLE public.opinion_answers (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    place bigint NOT NULL,
    opinion_id uuid NOT NULL,
    debt_id uuid NOT NULL,
    outcome text NOT NULL,
    text text NOT NULL,
    task_id uuid,
    study_by uuid,
    returns_on date,
    answered_by uuid NOT NULL,
    answered_at timestamp with time zone NOT NULL,
    satisfied boolean,
    why text,
    judged_at timestamp with time zone,
    CONSTRAINT opinion_answers_check CHECK (((outcome = 'study'::text) = ((study_by IS NOT NULL) AND (returns_on IS NOT NULL)))),
    CONSTRAINT opinion_answers_check1 CHECK (((satisfied IS NULL) = (judged_at IS NULL))),
    CONSTRAINT opinion_answers_check2 CHECK (((satisfied IS NOT FALSE) OR (why IS NOT NULL))),
    CONSTRAINT opinion_answers_outcome_check CHECK ((outcome = ANY (ARRAY['accepted'::text, 'partly'::text, 'study'::text, 'explained'::text, 'sent_up'::text, 'handed_over'::text]))),
    CONSTRAINT opinion_answers_text_check CHECK (((length(text) >= 3) AND (length(text) <= 4000))),
    CONSTRAINT opinion_answers_why_check CHECK (((length(why) >= 3) AND (length(why) <= 1000)))
);

ALTER TABLE ONLY public.opinion_answers FORCE ROW LEVEL SECURITY;

ALTER TABLE public.opinion_answers ALTER COLUMN place ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.opinion_answers_place_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.opinion_carryings (
    opinion_id uuid NOT NULL,
    ordinal integer NOT NULL,
    committee_id uuid NOT NULL,
    sent_at timestamp with time zone NOT NULL,
    received_at timestamp with time zone,
    received_by uuid,
    CONSTRAINT opinion_carryings_check CHECK (((received_at IS NULL) = (received_by IS NULL))),
    CONSTRAINT opinion_carryings_check1 CHECK ((received_at >= sent_at)),
    CONSTRAINT opinion_carryings_ordinal_check CHECK ((ordinal > 0))
);

CREATE TABLE public.opinion_digests (
    person_id uuid NOT NULL,
    owner_kind text NOT NULL,
    owner_id uuid NOT NULL,
    month date NOT NULL,
    waiting integer NOT NULL,
    overdue integer NOT NULL,
    longest_days integer NOT NULL,
    answered integer NOT NULL,
    at timestamp with time zone NOT NULL,
    read_at timestamp with time zone,
    CONSTRAINT opinion_digests_owner_kind_check CHECK ((owner_kind = ANY (ARRAY['committee'::text, 'head'::text])))
);

CREATE TABLE public.opinion_earlier_words (
    opinion_id uuid NOT NULL,
    version integer NOT NULL,
    organisation_id uuid NOT NULL,
    text text NOT NULL,
    replaced_by uuid NOT NULL,
    replaced_at timestamp with time zone NOT NULL,
    CONSTRAINT opinion_earlier_words_text_check CHECK (((length(text) >= 1) AND (length(text) <= 4000))),
    CONSTRAINT opinion_earlier_words_version_check CHECK ((version > 0))
);

ALTER TABLE ONLY public.opinion_earlier_words FORCE ROW LEVEL SECURITY;

CREATE TABLE public.opinions (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    organisation_id uuid NOT NULL,
    meeting_id uuid,
    subject_type text NOT NULL,
    subject_id uuid NOT NULL,
    author_id uuid NOT NULL,
    kind text NOT NULL,
    text text NOT NULL,
    noted_by uuid NOT NULL,
    noted_at timestamp with time zone NOT NULL,
    withdrawn_at timestamp with time zone,
    version integer DEFAULT 1 NOT NULL,
    discussed_at timestamp with time zone,
    CONSTRAINT opinions_kind_check CHECK ((kind = ANY (ARRAY['agreement'::text, 'addition'::text, 'criticism'::text, 'self_criticism'::text, 'proposal'::text, 'question'::text, 'reserved'::text]))),
    CONSTRAINT opinions_text_check CHECK (((length(text) >= 1) AND (length(text) <= 4000)))
);

ALTER TABLE ONLY public.opinions FORCE ROW LEVEL SECURITY;

CREATE TABLE public.opinions_kept (
    opinion_id uuid NOT NULL,
    vote_id uuid NOT NULL,
    author_id uuid NOT NULL,
    meeting_id uuid NOT NULL,
    carry_up boolean NOT NULL,
    withdrawn_at timestamp with time zone
);

CREATE TABLE public.organisation_links (
    organisation_id uuid NOT NULL,
    parent_id uuid NOT NULL,
    valid daterange NOT NULL,
    decision text,
    CONSTRAINT organisation_links_check CHECK ((organisation_id <> parent_id)),
    CONSTRAINT organisation_links_some_time CHECK ((NOT isempty(valid)))
);

CREATE TABLE public.organisation_names (
    organisation_id uuid NOT NULL,
    valid daterange NOT NULL,
    name text NOT NULL,
    decision text,
    CONSTRAINT organisation_names_name_check CHECK (((length(name) >= 2) AND (length(name) <= 200))),
    CONSTRAINT organisation_names_some_time CHECK ((NOT isempty(valid)))
);

CREATE TABLE public.organisation_successions (
    predecessor_id uuid NOT NULL,
    successor_id uuid NOT NULL,
    happened_on date NOT NULL,
    decision text,
    kind text NOT NULL,
    CONSTRAINT organisation_successions_kind_check CHECK ((kind = ANY (ARRAY['merged'::text, 'split'::text, 'dissolved'::text])))
);

CREATE TABLE public.organisation_terms (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    organisation_id uuid NOT NULL,
    valid daterange NOT NULL,
    label text,
    CONSTRAINT organisation_terms_some_time CHECK ((NOT isempty(valid)))
);

CREATE TABLE public.organisations (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    kind text NOT NULL,
    founded_on date NOT NULL,
    founded_by text,
    ended_on date,
    ended_by text,
    ending text,
    place text,
    abbreviation text,
    version integer DEFAULT 1 NOT NULL,
    CONSTRAINT organisations_check CHECK (((ended_on IS NULL) OR (ended_on > founded_on))),
    CONSTRAINT organisations_check1 CHECK (((ended_on IS NULL) = (ending IS NULL))),
    CONSTRAINT organisations_ending_check CHECK ((ending = ANY (ARRAY['merged'::text, 'split'::text, 'dissolved'::text]))),
    CONSTRAINT organisations_kind_check CHECK ((kind = ANY (ARRAY['cell'::text, 'grassroots_committee'::text, 'upper_committee'::text])))
);

CREATE TABLE public.paper_openings (
    meeting_id uuid NOT NULL,
    person_id uuid NOT NULL,
    opened_at timestamp with time zone NOT NULL
);

CREATE TABLE public.paper_reminders (
    meeting_id uuid NOT NULL,
    person_id uuid NOT NULL,
    for_start timestamp with time zone NOT NULL,
    at timestamp with time zone NOT NULL
);

CREATE TABLE public.parked_facts (
    reaction text NOT NULL,
    fact_id bigint NOT NULL,
    attempts integer DEFAULT 1 NOT NULL,
    failed_at timestamp with time zone DEFAULT now() NOT NULL,
    why text NOT NULL
);

CREATE TABLE public.people (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    full_name text NOT NULL,
    given_name text GENERATED ALWAYS AS (split_part(full_name, ' '::text, '-1'::integer)) STORED,
    birth_year integer,
    sex text,
    post text,
    version integer DEFAULT 1 NOT NULL,
    CONSTRAINT people_birth_year_check CHECK (((birth_year >= 1900) AND (birth_year <= 2100))),
    CONSTRAINT people_full_name_check CHECK (((length(full_name) >= 2) AND (length(full_name) <= 100))),
    CONSTRAINT people_sex_check CHECK ((sex = ANY (ARRAY['male'::text, 'female'::text])))
);

CREATE TABLE public.reaction_cursors (
    reaction text NOT NULL,
    fact_id bigint DEFAULT 0 NOT NULL,
    xact xid8 DEFAULT '0'::xid8 NOT NULL
);

CREATE TABLE public.resolution_clauses (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    resolution_id uuid NOT NULL,
    ordinal integer NOT NULL,
    text text NOT NULL,
    assignee_id uuid,
    partner_ids uuid[] DEFAULT '{}'::uuid[] NOT NULL,
    due_on date,
    carried_task_id uuid,
    task_id uuid,
    CONSTRAINT resolution_clauses_ordinal_check CHECK ((ordinal > 0)),
    CONSTRAINT resolution_clauses_text_check CHECK (((length(text) >= 3) AND (length(text) <= 2000)))
);

ALTER TABLE ONLY public.resolution_clauses FORCE ROW LEVEL SECURITY;

CREATE TABLE public.resolutions (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    organisation_id uuid NOT NULL,
    kind text NOT NULL,
    occasion_type text NOT NULL,
    occasion_id uuid NOT NULL,
    subject text NOT NULL,
    review_strengths text DEFAULT ''::text NOT NULL,
    review_weaknesses text DEFAULT ''::text NOT NULL,
    ideology text DEFAULT ''::text NOT NULL,
    direction text DEFAULT ''::text NOT NULL,
    recipients text[] DEFAULT '{}'::text[] NOT NULL,
    review jsonb,
    state text DEFAULT 'draft'::text NOT NULL,
    vote_id uuid,
    number integer,
    number_type text,
    signer_id uuid,
    signer_role text,
    passed_at timestamp with time zone,
    issued_on date,
    version integer DEFAULT 1 NOT NULL,
    review_praise text DEFAULT ''::text NOT NULL,
    execution text DEFAULT ''::text NOT NULL,
    reviewed_id uuid,
    drafted_by uuid NOT NULL,
    drafted_at timestamp with time zone NOT NULL,
    number_of text DEFAULT 'resolution'::text NOT NULL,
    body text DEFAULT 'CB'::text NOT NULL,
    CONSTRAINT resolutions_body_check CHECK ((body = ANY (ARRAY['CB'::text, 'ĐH'::text]))),
    CONSTRAINT resolutions_check CHECK (((state = 'issued'::text) = (issued_on IS NOT NULL))),
    CONSTRAINT resolutions_check1 CHECK (((state <> 'issued'::text) OR ((number IS NOT NULL) AND (signer_id IS NOT NULL)))),
    CONSTRAINT resolutions_kind_check CHECK ((kind = ANY (ARRAY['resolution'::text, 'conclusion'::text]))),
    CONSTRAINT resolutions_number_of_check CHECK ((number_of = 'resolution'::text)),
    CONSTRAINT resolutions_number_type CHECK ((number_type = (
CASE kind
    WHEN 'resolution'::text THEN 'NQ'::text
    ELSE 'KL'::text
END ||
CASE body
    WHEN 'CB'::text THEN ''::text
    ELSE ('/'::text || body)
END))),
    CONSTRAINT resolutions_number_whole CHECK ((((state = 'issued'::text) = (number IS NOT NULL)) AND ((number IS NULL) = (number_type IS NULL)))),
    CONSTRAINT resolutions_passed_whole CHECK (((state = ANY (ARRAY['passed'::text, 'issued'::text])) = (passed_at IS NOT NULL))),
    CONSTRAINT resolutions_signer CHECK (((state <> ALL (ARRAY['passed'::text, 'issued'::text])) OR ((signer_id IS NOT NULL) AND (signer_role IS NOT NULL) AND (review IS NOT NULL)))),
    CONSTRAINT resolutions_signer_role_check CHECK ((signer_role = ANY (ARRAY['secretary'::text, 'deputy_secretary'::text]))),
    CONSTRAINT resolutions_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'passed'::text, 'issued'::text, 'rejected'::text]))),
    CONSTRAINT resolutions_subject_check CHECK (((length(subject) >= 3) AND (length(subject) <= 300))),
    CONSTRAINT resolutions_voted CHECK (((state = 'draft'::text) OR (vote_id IS NOT NULL)))
);

ALTER TABLE ONLY public.resolutions FORCE ROW LEVEL SECURITY;

CREATE TABLE public.roster_previews (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    organisation_id uuid NOT NULL,
    file_name text NOT NULL,
    made_by uuid,
    made_at timestamp with time zone NOT NULL,
    preview jsonb NOT NULL,
    imported_at timestamp with time zone
);

ALTER TABLE ONLY public.roster_previews FORCE ROW LEVEL SECURITY;

CREATE TABLE public.task_partners (
    task_id uuid NOT NULL,
    person_id uuid NOT NULL
);

CREATE TABLE public.task_progress (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    task_id uuid NOT NULL,
    by_person uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    percent integer NOT NULL,
    note text DEFAULT ''::text NOT NULL,
    evidence_file uuid,
    ordinal bigint NOT NULL,
    kind text DEFAULT 'progress'::text NOT NULL,
    CONSTRAINT task_progress_evidence CHECK (((kind = 'evidence'::text) = (evidence_file IS NOT NULL))),
    CONSTRAINT task_progress_kind_check CHECK ((kind = ANY (ARRAY['progress'::text, 'evidence'::text, 'finished'::text, 'dropped'::text, 'reopened'::text]))),
    CONSTRAINT task_progress_percent_check CHECK (((percent >= 0) AND (percent <= 100)))
);

ALTER TABLE public.task_progress ALTER COLUMN ordinal ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.task_progress_ordinal_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.task_reminders (
    task_id uuid NOT NULL,
    kind text NOT NULL,
    for_due date NOT NULL,
    at timestamp with time zone NOT NULL,
    read_at timestamp with time zone,
    person_id uuid NOT NULL,
    CONSTRAINT task_reminders_kind_check CHECK ((kind = ANY (ARRAY['soon'::text, 'late'::text])))
);

CREATE TABLE public.tasks (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    organisation_id uuid NOT NULL,
    title text NOT NULL,
    detail text DEFAULT ''::text NOT NULL,
    assignee_id uuid NOT NULL,
    due_on date NOT NULL,
    state text DEFAULT 'open'::text NOT NULL,
    percent integer DEFAULT 0 NOT NULL,
    result text,
    source_type text,
    source_id uuid,
    given_by uuid NOT NULL,
    given_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    version integer DEFAULT 1 NOT NULL,
    CONSTRAINT tasks_check CHECK (((state = 'open'::text) = (ended_at IS NULL))),
    CONSTRAINT tasks_check1 CHECK (((state <> 'done'::text) OR (percent = 100))),
    CONSTRAINT tasks_due_once_given CHECK ((due_on >= ((given_at AT TIME ZONE 'Asia/Ho_Chi_Minh'::text))::date)),
    CONSTRAINT tasks_ended_with_words CHECK (((state = 'open'::text) = (result IS NULL))),
    CONSTRAINT tasks_percent_check CHECK (((percent >= 0) AND (percent <= 100))),
    CONSTRAINT tasks_source_whole CHECK (((source_type IS NULL) = (source_id IS NULL))),
    CONSTRAINT tasks_state_check CHECK ((state = ANY (ARRAY['open'::text, 'done'::text, 'dropped'::text]))),
    CONSTRAINT tasks_title_check CHECK (((length(title) >= 3) AND (length(title) <= 300)))
);

CREATE TABLE public.vote_choices (
    vote_id uuid NOT NULL,
    person_id uuid NOT NULL,
    choice text NOT NULL,
    channel text NOT NULL,
    noted_by uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    CONSTRAINT vote_choices_channel_check CHECK ((channel = ANY (ARRAY['phone'::text, 'card'::text]))),
    CONSTRAINT vote_choices_choice_check CHECK ((choice = ANY (ARRAY['for'::text, 'against'::text, 'other'::text])))
);

CREATE TABLE public.vote_counters (
    vote_id uuid NOT NULL,
    ordinal integer NOT NULL,
    person_id uuid NOT NULL,
    CONSTRAINT vote_counters_ordinal_check CHECK ((ordinal = ANY (ARRAY[1, 2])))
);

CREATE TABLE public.vote_counts (
    vote_id uuid NOT NULL,
    round integer NOT NULL,
    person_id uuid NOT NULL,
    in_favour integer NOT NULL,
    against integer NOT NULL,
    other integer NOT NULL,
    at timestamp with time zone NOT NULL,
    CONSTRAINT vote_counts_against_check CHECK ((against >= 0)),
    CONSTRAINT vote_counts_in_favour_check CHECK ((in_favour >= 0)),
    CONSTRAINT vote_counts_other_check CHECK ((other >= 0)),
    CONSTRAINT vote_counts_round_check CHECK ((round > 0))
);

CREATE TABLE public.vote_electors (
    vote_id uuid NOT NULL,
    person_id uuid NOT NULL,
    in_base boolean NOT NULL,
    may_vote boolean NOT NULL,
    reason text NOT NULL
);

CREATE TABLE public.vote_recounts (
    vote_id uuid NOT NULL,
    round integer NOT NULL,
    reason text NOT NULL,
    asked_by uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    CONSTRAINT vote_recounts_reason_check CHECK (((length(reason) >= 3) AND (length(reason) <= 500))),
    CONSTRAINT vote_recounts_round_check CHECK ((round > 1))
);

CREATE TABLE public.votes (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    organisation_id uuid NOT NULL,
    subject_type text NOT NULL,
    subject_id uuid NOT NULL,
    meeting_id uuid,
    question text NOT NULL,
    threshold text NOT NULL,
    rule_ids jsonb NOT NULL,
    base integer NOT NULL,
    needed integer NOT NULL,
    state text NOT NULL,
    opened_by uuid NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    closed_at timestamp with time zone,
    passed boolean,
    version integer DEFAULT 1 NOT NULL,
    typed_for integer,
    typed_against integer,
    typed_other integer,
    by_name boolean DEFAULT false NOT NULL,
    again_of uuid,
    again_reason text,
    counting_at timestamp with time zone,
    count_round integer DEFAULT 1 NOT NULL,
    CONSTRAINT again_has_reason CHECK (((again_of IS NULL) = (again_reason IS NULL))),
    CONSTRAINT by_name_is_not_counted CHECK ((NOT (by_name AND (counting_at IS NOT NULL)))),
    CONSTRAINT typed_when_closed CHECK (((typed_for IS NULL) OR (state = 'closed'::text))),
    CONSTRAINT typed_whole CHECK ((num_nonnulls(typed_for, typed_against, typed_other) = ANY (ARRAY[0, 3]))),
    CONSTRAINT typed_within_base CHECK ((((typed_for + typed_against) + typed_other) <= base)),
    CONSTRAINT votes_again_reason_check CHECK (((length(again_reason) >= 3) AND (length(again_reason) <= 500))),
    CONSTRAINT votes_base_check CHECK ((base > 0)),
    CONSTRAINT votes_check CHECK (((state = 'open'::text) = (closed_at IS NULL))),
    CONSTRAINT votes_check1 CHECK (((state = 'closed'::text) = (passed IS NOT NULL))),
    CONSTRAINT votes_count_round_check CHECK ((count_round > 0)),
    CONSTRAINT votes_needed_check CHECK ((needed > 0)),
    CONSTRAINT votes_question_check CHECK (((length(question) >= 3) AND (length(question) <= 500))),
    CONSTRAINT votes_state_check CHECK ((state = ANY (ARRAY['open'::text, 'closed'::text, 'withdrawn'::text]))),
    CONSTRAINT votes_threshold_check CHECK ((threshold = ANY (ARRAY['more_than_half'::text, 'two_thirds'::text]))),
    CONSTRAINT votes_typed_against_check CHECK ((typed_against >= 0)),
    CONSTRAINT votes_typed_for_check CHECK ((typed_for >= 0)),
    CONSTRAINT votes_typed_other_check CHECK ((typed_other >= 0))
);

ALTER TABLE ONLY public.absence_notices
    ADD CONSTRAINT absence_notices_pkey PRIMARY KEY (meeting_id, person_id);

ALTER TABLE ONLY public.agenda_frank
    ADD CONSTRAINT agenda_frank_pkey PRIMARY KEY (meeting_id, window_id);

ALTER TABLE ONLY public.agenda_items
    ADD CONSTRAINT agenda_item_of_meeting UNIQUE (meeting_id, id);

ALTER TABLE ONLY public.agenda_items
    ADD CONSTRAINT agenda_items_meeting_id_parent_id_ordinal_key UNIQUE NULLS NOT DISTINCT (meeting_id, parent_id, ordinal) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.agenda_items
    ADD CONSTRAINT agenda_items_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.agenda_opinions
    ADD CONSTRAINT agenda_opinions_pkey PRIMARY KEY (meeting_id, opinion_id);

ALTER TABLE ONLY public.agenda_papers
    ADD CONSTRAINT agenda_papers_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.agenda_templates
    ADD CONSTRAINT agenda_templates_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.auth_accounts
    ADD CONSTRAINT auth_accounts_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.auth_sessions
    ADD CONSTRAINT auth_sessions_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.auth_sessions
    ADD CONSTRAINT auth_sessions_token_key UNIQUE (token);

ALTER TABLE ONLY public.auth_users
    ADD CONSTRAINT auth_users_email_key UNIQUE (email);

ALTER TABLE ONLY public.auth_users
    ADD CONSTRAINT auth_users_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.auth_users
    ADD CONSTRAINT auth_users_username_key UNIQUE (username);

ALTER TABLE ONLY public.auth_verifications
    ADD CONSTRAINT auth_verifications_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.ballot_electors
    ADD CONSTRAINT ballot_electors_ballot_id_person_id_may_vote_key UNIQUE (ballot_id, person_id, may_vote);

ALTER TABLE ONLY public.ballot_electors
    ADD CONSTRAINT ballot_electors_pkey PRIMARY KEY (ballot_id, person_id);

ALTER TABLE ONLY public.ballot_takers
    ADD CONSTRAINT ballot_takers_pkey PRIMARY KEY (ballot_id, person_id);

ALTER TABLE ONLY public.ballot_tallies
    ADD CONSTRAINT ballot_tallies_pkey PRIMARY KEY (ballot_id, teller_id);

ALTER TABLE ONLY public.ballots
    ADD CONSTRAINT ballots_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.blind_published
    ADD CONSTRAINT blind_published_pkey PRIMARY KEY (use_id, place);

ALTER TABLE ONLY public.blind_published
    ADD CONSTRAINT blind_published_use_id_token_key UNIQUE (use_id, token);

ALTER TABLE ONLY public.blind_takings
    ADD CONSTRAINT blind_takings_pkey PRIMARY KEY (use_id, holder_id);

ALTER TABLE ONLY public.blind_uses
    ADD CONSTRAINT blind_uses_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.calendar_addresses
    ADD CONSTRAINT calendar_addresses_pkey PRIMARY KEY (person_id);

ALTER TABLE ONLY public.calendar_addresses
    ADD CONSTRAINT calendar_addresses_token_hash_key UNIQUE (token_hash);

ALTER TABLE ONLY public.opinion_carryings
    ADD CONSTRAINT carried_once_to_a_committee UNIQUE (opinion_id, committee_id);

ALTER TABLE ONLY public.cell_groups
    ADD CONSTRAINT cell_groups_id_organisation_id_key UNIQUE (id, organisation_id);

ALTER TABLE ONLY public.cell_groups
    ADD CONSTRAINT cell_groups_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.contacts
    ADD CONSTRAINT contacts_card_number_key UNIQUE (card_number);

ALTER TABLE ONLY public.contacts
    ADD CONSTRAINT contacts_phone_key UNIQUE (phone);

ALTER TABLE ONLY public.contacts
    ADD CONSTRAINT contacts_pkey PRIMARY KEY (person_id);

ALTER TABLE ONLY public.criticism_comments
    ADD CONSTRAINT criticism_comments_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.criticism_papers
    ADD CONSTRAINT criticism_papers_pkey PRIMARY KEY (meeting_id, person_id);

ALTER TABLE ONLY public.criticism_promise_tellings
    ADD CONSTRAINT criticism_promise_tellings_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.criticism_promises
    ADD CONSTRAINT criticism_promises_meeting_id_person_id_place_key UNIQUE (meeting_id, person_id, place);

ALTER TABLE ONLY public.criticism_promises
    ADD CONSTRAINT criticism_promises_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.criticism_turns
    ADD CONSTRAINT criticism_turns_meeting_id_person_id_key UNIQUE NULLS NOT DISTINCT (meeting_id, person_id);

ALTER TABLE ONLY public.criticism_turns
    ADD CONSTRAINT criticism_turns_meeting_id_place_key UNIQUE (meeting_id, place);

ALTER TABLE ONLY public.criticism_turns
    ADD CONSTRAINT criticism_turns_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.document_numbers
    ADD CONSTRAINT document_numbers_pkey PRIMARY KEY (organisation_id, term_id, type, number);

ALTER TABLE ONLY public.election_bodies
    ADD CONSTRAINT election_bodies_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.election_body_members
    ADD CONSTRAINT election_body_members_body_id_ordinal_key UNIQUE (body_id, ordinal);

ALTER TABLE ONLY public.election_body_members
    ADD CONSTRAINT election_body_members_pkey PRIMARY KEY (body_id, person_id);

ALTER TABLE ONLY public.election_candidates
    ADD CONSTRAINT election_candidates_pkey PRIMARY KEY (election_id, person_id);

ALTER TABLE ONLY public.election_counts
    ADD CONSTRAINT election_counts_pkey PRIMARY KEY (round_id, teller_id);

ALTER TABLE ONLY public.election_rounds
    ADD CONSTRAINT election_rounds_election_id_round_key UNIQUE (election_id, round);

ALTER TABLE ONLY public.election_rounds
    ADD CONSTRAINT election_rounds_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.elections
    ADD CONSTRAINT elections_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.fact_seals
    ADD CONSTRAINT fact_seals_fact_id_key UNIQUE (fact_id);

ALTER TABLE ONLY public.fact_seals
    ADD CONSTRAINT fact_seals_pkey PRIMARY KEY (organisation_id, sequence);

ALTER TABLE ONLY public.facts
    ADD CONSTRAINT facts_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.files
    ADD CONSTRAINT files_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.focus_questions
    ADD CONSTRAINT focus_questions_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.frank_answered
    ADD CONSTRAINT frank_answered_pkey PRIMARY KEY (opinion_id);

ALTER TABLE ONLY public.frank_answers
    ADD CONSTRAINT frank_answers_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.frank_opinions
    ADD CONSTRAINT frank_opinions_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.frank_opinions
    ADD CONSTRAINT frank_opinions_window_id_place_key UNIQUE (window_id, place);

ALTER TABLE ONLY public.frank_texts
    ADD CONSTRAINT frank_texts_pkey PRIMARY KEY (opinion_id);

ALTER TABLE ONLY public.frank_windows
    ADD CONSTRAINT frank_windows_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.group_members
    ADD CONSTRAINT group_members_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.handbook_ticks
    ADD CONSTRAINT handbook_ticks_pkey PRIMARY KEY (meeting_id, item);

ALTER TABLE ONLY public.idempotency_keys
    ADD CONSTRAINT idempotency_keys_pkey PRIMARY KEY (actor_id, key);

ALTER TABLE ONLY public.invitations
    ADD CONSTRAINT invitations_code_hash_key UNIQUE (code_hash);

ALTER TABLE ONLY public.invitations
    ADD CONSTRAINT invitations_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.items_left
    ADD CONSTRAINT items_left_pkey PRIMARY KEY (item_id);

ALTER TABLE ONLY public.late_sheets
    ADD CONSTRAINT late_sheets_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.local_rules
    ADD CONSTRAINT local_rules_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.meeting_attendance
    ADD CONSTRAINT meeting_attendance_pkey PRIMARY KEY (meeting_id, person_id);

ALTER TABLE ONLY public.meeting_confirmations
    ADD CONSTRAINT meeting_confirmations_pkey PRIMARY KEY (meeting_id, person_id);

ALTER TABLE ONLY public.meeting_guests
    ADD CONSTRAINT meeting_guests_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.meeting_leave_reasons
    ADD CONSTRAINT meeting_leave_reasons_pkey PRIMARY KEY (leave_id);

ALTER TABLE ONLY public.meeting_leaves
    ADD CONSTRAINT meeting_leaves_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.meeting_rounds
    ADD CONSTRAINT meeting_rounds_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.meeting_score_lines
    ADD CONSTRAINT meeting_score_lines_pkey PRIMARY KEY (meeting_id, side, criterion_id);

ALTER TABLE ONLY public.meeting_scores
    ADD CONSTRAINT meeting_scores_pkey PRIMARY KEY (meeting_id);

ALTER TABLE ONLY public.meeting_speeches
    ADD CONSTRAINT meeting_speeches_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.meeting_states_of_mind
    ADD CONSTRAINT meeting_states_of_mind_pkey PRIMARY KEY (meeting_id);

ALTER TABLE ONLY public.meeting_turns
    ADD CONSTRAINT meeting_turns_pkey PRIMARY KEY (round_id, person_id);

ALTER TABLE ONLY public.meetings
    ADD CONSTRAINT meetings_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.membership_statuses
    ADD CONSTRAINT membership_statuses_membership_id_kind_valid_excl EXCLUDE USING gist (membership_id WITH =, kind WITH =, valid WITH &&);

ALTER TABLE ONLY public.membership_statuses
    ADD CONSTRAINT membership_statuses_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.memberships
    ADD CONSTRAINT memberships_person_id_kind_valid_excl EXCLUDE USING gist (person_id WITH =, kind WITH =, valid WITH &&);

ALTER TABLE ONLY public.memberships
    ADD CONSTRAINT memberships_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.minutes_corrections
    ADD CONSTRAINT minutes_corrections_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.minutes_paragraphs
    ADD CONSTRAINT minutes_paragraphs_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.minutes
    ADD CONSTRAINT minutes_pkey PRIMARY KEY (meeting_id);

ALTER TABLE ONLY public.minutes_scans
    ADD CONSTRAINT minutes_scans_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.motion_amendments
    ADD CONSTRAINT motion_amendments_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.motions
    ADD CONSTRAINT motions_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.offices
    ADD CONSTRAINT offices_organisation_id_person_id_kind_valid_excl EXCLUDE USING gist (organisation_id WITH =, person_id WITH =, kind WITH =, valid WITH &&);

ALTER TABLE ONLY public.offices
    ADD CONSTRAINT offices_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.resolution_clauses
    ADD CONSTRAINT one_clause_a_carried_task UNIQUE (resolution_id, carried_task_id);

ALTER TABLE ONLY public.group_members
    ADD CONSTRAINT one_group_a_member EXCLUDE USING gist (organisation_id WITH =, person_id WITH =, valid WITH &&);

ALTER TABLE ONLY public.cell_groups
    ADD CONSTRAINT one_group_a_name EXCLUDE USING gist (organisation_id WITH =, lower(name) WITH =, valid WITH &&);

ALTER TABLE ONLY public.offices
    ADD CONSTRAINT one_group_head EXCLUDE USING gist (group_id WITH =, valid WITH &&) WHERE (((kind = 'group_head'::text) AND (group_id IS NOT NULL)));

ALTER TABLE ONLY public.offices
    ADD CONSTRAINT one_holder EXCLUDE USING gist (organisation_id WITH =, kind WITH =, valid WITH &&) WHERE ((kind = ANY (ARRAY['secretary'::text, 'agency_head'::text, 'supervisor'::text, 'inspection_head'::text])));

ALTER TABLE ONLY public.local_rules
    ADD CONSTRAINT one_local_rule_a_day EXCLUDE USING gist (organisation_id WITH =, key WITH =, valid WITH &&);

ALTER TABLE ONLY public.agenda_templates
    ADD CONSTRAINT one_template_a_name UNIQUE (organisation_id, name);

ALTER TABLE ONLY public.opinion_answers
    ADD CONSTRAINT opinion_answers_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.opinion_carryings
    ADD CONSTRAINT opinion_carryings_pkey PRIMARY KEY (opinion_id, ordinal);

ALTER TABLE ONLY public.opinion_debts
    ADD CONSTRAINT opinion_debts_opinion_id_ordinal_key UNIQUE (opinion_id, ordinal);

ALTER TABLE ONLY public.opinion_debts
    ADD CONSTRAINT opinion_debts_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.opinion_digests
    ADD CONSTRAINT opinion_digests_pkey PRIMARY KEY (person_id, owner_kind, owner_id, month);

ALTER TABLE ONLY public.opinion_earlier_words
    ADD CONSTRAINT opinion_earlier_words_pkey PRIMARY KEY (opinion_id, version);

ALTER TABLE ONLY public.opinions_kept
    ADD CONSTRAINT opinions_kept_pkey PRIMARY KEY (opinion_id);

ALTER TABLE ONLY public.opinions
    ADD CONSTRAINT opinions_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.organisation_links
    ADD CONSTRAINT organisation_links_organisation_id_valid_excl EXCLUDE USING gist (organisation_id WITH =, valid WITH &&);

ALTER TABLE ONLY public.organisation_names
    ADD CONSTRAINT organisation_names_organisation_id_valid_excl EXCLUDE USING gist (organisation_id WITH =, valid WITH &&);

ALTER TABLE ONLY public.organisation_successions
    ADD CONSTRAINT organisation_successions_pkey PRIMARY KEY (predecessor_id, successor_id, happened_on);

ALTER TABLE ONLY public.organisation_terms
    ADD CONSTRAINT organisation_terms_organisation_id_valid_excl EXCLUDE USING gist (organisation_id WITH =, valid WITH &&);

ALTER TABLE ONLY public.organisation_terms
    ADD CONSTRAINT organisation_terms_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.organisations
    ADD CONSTRAINT organisations_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.paper_openings
    ADD CONSTRAINT paper_openings_pkey PRIMARY KEY (meeting_id, person_id);

ALTER TABLE ONLY public.paper_reminders
    ADD CONSTRAINT paper_reminders_pkey PRIMARY KEY (meeting_id, person_id, for_start);

ALTER TABLE ONLY public.minutes_paragraphs
    ADD CONSTRAINT paragraph_of_meeting UNIQUE (meeting_id, id);

ALTER TABLE ONLY public.parked_facts
    ADD CONSTRAINT parked_facts_pkey PRIMARY KEY (reaction, fact_id);

ALTER TABLE ONLY public.people
    ADD CONSTRAINT people_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.reaction_cursors
    ADD CONSTRAINT reaction_cursors_pkey PRIMARY KEY (reaction);

ALTER TABLE ONLY public.resolution_clauses
    ADD CONSTRAINT resolution_clauses_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.resolution_clauses
    ADD CONSTRAINT resolution_clauses_resolution_id_ordinal_key UNIQUE (resolution_id, ordinal) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.resolutions
    ADD CONSTRAINT resolutions_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.roster_previews
    ADD CONSTRAINT roster_previews_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.meeting_rounds
    ADD CONSTRAINT round_of_meeting UNIQUE (meeting_id, id);

ALTER TABLE ONLY public.task_partners
    ADD CONSTRAINT task_partners_pkey PRIMARY KEY (task_id, person_id);

ALTER TABLE ONLY public.task_progress
    ADD CONSTRAINT task_progress_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.task_reminders
    ADD CONSTRAINT task_reminders_pkey PRIMARY KEY (task_id, person_id, kind, for_due);

ALTER TABLE ONLY public.tasks
    ADD CONSTRAINT tasks_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.vote_choices
    ADD CONSTRAINT vote_choices_pkey PRIMARY KEY (vote_id, person_id);

ALTER TABLE ONLY public.vote_counters
    ADD CONSTRAINT vote_counters_pkey PRIMARY KEY (vote_id, ordinal);

ALTER TABLE ONLY public.vote_counters
    ADD CONSTRAINT vote_counters_vote_id_person_id_key UNIQUE (vote_id, person_id);

ALTER TABLE ONLY public.vote_counts
    ADD CONSTRAINT vote_counts_pkey PRIMARY KEY (vote_id, round, person_id);

ALTER TABLE ONLY public.vote_electors
    ADD CONSTRAINT vote_electors_pkey PRIMARY KEY (vote_id, person_id);

ALTER TABLE ONLY public.vote_recounts
    ADD CONSTRAINT vote_recounts_pkey PRIMARY KEY (vote_id, round);

ALTER TABLE ONLY public.votes
    ADD CONSTRAINT votes_pkey PRIMARY KEY (id);

CREATE INDEX agenda_frank_item ON public.agenda_frank USING btree (item_id);

CREATE INDEX agenda_opinions_item ON public.agenda_opinions USING btree (item_id);

CREATE INDEX agenda_papers_meeting ON public.agenda_papers USING btree (meeting_id);

CREATE INDEX auth_accounts_user ON public.auth_accounts USING btree (user_id);

CREATE INDEX auth_sessions_user ON public.auth_sessions USING btree (user_id);

CREATE UNIQUE INDEX away_once ON public.meeting_leaves USING btree (meeting_id, person_id) WHERE (back_at IS NULL);

CREATE INDEX ballots_meeting ON public.ballots USING btree (meeting_id);

CREATE INDEX ballots_subject ON public.ballots USING btree (subject_type, subject_id);

CREATE INDEX criticism_comments_turn ON public.criticism_comments USING btree (turn_id, noted_at);

CREATE INDEX criticism_promise_tellings_meeting ON public.criticism_promise_tellings USING btree (meeting_id);

CREATE INDEX criticism_promise_tellings_promise ON public.criticism_promise_tellings USING btree (promise_id, at);

CREATE INDEX criticism_promises_person ON public.criticism_promises USING btree (organisation_id, person_id);

CREATE UNIQUE INDEX document_numbers_paper ON public.document_numbers USING btree (subject_type, subject_id, type, number);

CREATE UNIQUE INDEX document_numbers_subject ON public.document_numbers USING btree (subject_type, subject_id, type);

CREATE INDEX elections_organisation ON public.elections USING btree (organisation_id);

CREATE INDEX facts_order ON public.facts USING btree (xact, id);

CREATE INDEX facts_organisation ON public.facts USING btree (organisation_id, id);

CREATE INDEX facts_subject ON public.facts USING btree (subject_type, subject_id, id);

CREATE INDEX focus_questions_meeting ON public.focus_questions USING btree (meeting_id, asked_at);

CREATE INDEX frank_answered_answer ON public.frank_answered USING btree (answer_id);

CREATE INDEX frank_answers_window ON public.frank_answers USING btree (window_id, answered_at);

CREATE INDEX frank_windows_item ON public.frank_windows USING btree (item_id) WHERE (item_id IS NOT NULL);

CREATE INDEX frank_windows_organisation ON public.frank_windows USING btree (organisation_id, opened_at);

CREATE INDEX group_members_group ON public.group_members USING btree (group_id);

CREATE UNIQUE INDEX guest_once ON public.meeting_guests USING btree (meeting_id, person_id);

CREATE INDEX idempotency_keys_at ON public.idempotency_keys USING btree (at);

CREATE INDEX invitations_person ON public.invitations USING btree (person_id);

CREATE INDEX items_left_organisation ON public.items_left USING btree (organisation_id) WHERE (state <> 'dropped'::text);

CREATE INDEX late_sheets_meeting ON public.late_sheets USING btree (meeting_id, at);

CREATE INDEX meeting_guests_meeting ON public.meeting_guests USING btree (meeting_id);

CREATE INDEX meeting_leaves_meeting ON public.meeting_leaves USING btree (meeting_id, person_id);

CREATE INDEX meeting_rounds_meeting ON public.meeting_rounds USING btree (meeting_id);

CREATE INDEX meeting_scores_organisation ON public.meeting_scores USING btree (organisation_id);

CREATE INDEX meeting_speeches_meeting ON public.meeting_speeches USING btree (meeting_id);

CREATE INDEX meetings_organisation ON public.meetings USING btree (organisation_id, starts_at);

CREATE INDEX meetings_together ON public.meetings USING gin (together_with);

CREATE INDEX membership_statuses_membership ON public.membership_statuses USING btree (membership_id);

CREATE INDEX memberships_organisation ON public.memberships USING btree (organisation_id);

CREATE INDEX minutes_corrections_meeting ON public.minutes_corrections USING btree (meeting_id, at);

CREATE UNIQUE INDEX minutes_paragraph_source ON public.minutes_paragraphs USING btree (meeting_id, kind, source_type, source_id) WHERE (source_id IS NOT NULL);

CREATE UNIQUE INDEX minutes_paragraphs_order ON public.minutes_paragraphs USING btree (meeting_id, ordinal);

CREATE INDEX minutes_scans_meeting ON public.minutes_scans USING btree (meeting_id, at);

CREATE INDEX motion_amendments_motion ON public.motion_amendments USING btree (motion_id, at);

CREATE INDEX motions_meeting ON public.motions USING btree (meeting_id, at);

CREATE INDEX offices_person ON public.offices USING btree (person_id);

CREATE UNIQUE INDEX one_answer_a_question ON public.opinions USING btree (subject_id, author_id) WHERE ((subject_type = 'focus_question'::text) AND (withdrawn_at IS NULL));

CREATE UNIQUE INDEX one_body_elected ON public.election_bodies USING btree (meeting_id, kind) WHERE (state = 'elected'::text);

CREATE UNIQUE INDEX one_body_voted_on ON public.election_bodies USING btree (meeting_id, kind) WHERE (state = 'voting'::text);

CREATE UNIQUE INDEX one_cell_an_occasion ON public.meetings USING btree (occasion_id, organisation_id) WHERE (state <> 'cancelled'::text);

CREATE UNIQUE INDEX one_code_while_open ON public.meetings USING btree (check_in_code) WHERE (state = ANY (ARRAY['sent'::text, 'open'::text]));

CREATE UNIQUE INDEX one_current_item ON public.agenda_items USING btree (meeting_id) WHERE ((opened_at IS NOT NULL) AND (closed_at IS NULL));

CREATE UNIQUE INDEX one_debt_at_a_time ON public.opinion_debts USING btree (opinion_id) WHERE (state <> ALL (ARRAY['settled'::text, 'passed_on'::text, 'withdrawn'::text]));

CREATE UNIQUE INDEX one_election_an_office ON public.elections USING btree (meeting_id, office) WHERE (state <> 'stopped'::text);

CREATE UNIQUE INDEX one_frank_window_a_cell ON public.frank_windows USING btree (organisation_id) WHERE (state = ANY (ARRAY['handing_out'::text, 'writing'::text]));

CREATE UNIQUE INDEX one_hand_up ON public.meeting_speeches USING btree (meeting_id, person_id) WHERE ((ended_at IS NULL) AND (NOT withdrawn));

CREATE UNIQUE INDEX one_kept_opinion_a_vote ON public.opinions_kept USING btree (vote_id, author_id) WHERE (withdrawn_at IS NULL);

CREATE UNIQUE INDEX one_kind_an_occasion ON public.resolutions USING btree (occasion_type, occasion_id, kind) WHERE (state <> 'rejected'::text);

CREATE UNIQUE INDEX one_open_meeting ON public.meetings USING btree (organisation_id, COALESCE(group_id, organisation_id)) WHERE ((state = 'open'::text) AND (entered_late_at IS NULL));

CREATE UNIQUE INDEX one_open_round ON public.election_rounds USING btree (election_id) WHERE (state = 'open'::text);

CREATE UNIQUE INDEX one_open_vote_a_meeting ON public.votes USING btree (meeting_id) WHERE (state = 'open'::text);

CREATE UNIQUE INDEX one_open_vote_a_subject ON public.votes USING btree (subject_type, subject_id) WHERE (state = 'open'::text);

CREATE UNIQUE INDEX one_pre_meeting ON public.meetings USING btree (prepares_id) WHERE (state <> 'cancelled'::text);

CREATE UNIQUE INDEX one_regular_a_month ON public.meetings USING btree (organisation_id, month) WHERE ((kind = ANY (ARRAY['regular'::text, 'combined'::text])) AND (state <> 'cancelled'::text));

CREATE UNIQUE INDEX one_round_on ON public.meeting_rounds USING btree (meeting_id) WHERE (ended_at IS NULL);

CREATE UNIQUE INDEX one_running_ballot_a_meeting ON public.ballots USING btree (meeting_id) WHERE (state = ANY (ARRAY['handing_out'::text, 'casting'::text, 'counting'::text]));

CREATE UNIQUE INDEX one_speaker ON public.meeting_speeches USING btree (meeting_id) WHERE ((began_at IS NOT NULL) AND (ended_at IS NULL));

CREATE UNIQUE INDEX one_turn_now ON public.criticism_turns USING btree (meeting_id) WHERE (state = 'now'::text);

CREATE UNIQUE INDEX one_vote_again ON public.votes USING btree (again_of) WHERE (state <> 'withdrawn'::text);

CREATE INDEX opinion_answers_debt ON public.opinion_answers USING btree (debt_id, place);

CREATE INDEX opinion_answers_opinion ON public.opinion_answers USING btree (opinion_id, place);

CREATE INDEX opinion_carryings_committee ON public.opinion_carryings USING btree (committee_id, sent_at);

CREATE INDEX opinion_debts_organisation ON public.opinion_debts USING btree (organisation_id, due_on);

CREATE INDEX opinion_debts_owner ON public.opinion_debts USING btree (owner_id, owner_kind, due_on);

CREATE INDEX opinions_author ON public.opinions USING btree (author_id, noted_at, id);

CREATE INDEX opinions_kept_meeting ON public.opinions_kept USING btree (meeting_id);

CREATE INDEX opinions_meeting ON public.opinions USING btree (meeting_id, noted_at);

CREATE INDEX opinions_organisation ON public.opinions USING btree (organisation_id, noted_at, id);

CREATE INDEX opinions_subject ON public.opinions USING btree (subject_type, subject_id);

CREATE INDEX organisation_links_parent ON public.organisation_links USING btree (parent_id);

CREATE INDEX organisation_successions_successor ON public.organisation_successions USING btree (successor_id);

CREATE INDEX resolution_clauses_by_task ON public.resolution_clauses USING btree (task_id);

CREATE UNIQUE INDEX resolution_clauses_task ON public.resolution_clauses USING btree (resolution_id, task_id);

CREATE INDEX resolutions_organisation ON public.resolutions USING btree (organisation_id, state);

CREATE INDEX task_progress_task ON public.task_progress USING btree (task_id, at);

CREATE INDEX task_reminders_unread ON public.task_reminders USING btree (person_id) WHERE (read_at IS NULL);

CREATE INDEX tasks_assignee ON public.tasks USING btree (assignee_id, state, due_on);

CREATE INDEX tasks_organisation ON public.tasks USING btree (organisation_id, state, due_on);

CREATE INDEX tasks_source ON public.tasks USING btree (source_type, source_id);

CREATE INDEX votes_meeting ON public.votes USING btree (meeting_id);

CREATE INDEX votes_subject ON public.votes USING btree (subject_type, subject_id);

CREATE TRIGGER agenda_has_two_levels BEFORE INSERT OR UPDATE OF parent_id ON public.agenda_items FOR EACH ROW EXECUTE FUNCTION public.refuse_third_level();

CREATE TRIGGER agenda_until_closed BEFORE INSERT OR DELETE OR UPDATE ON public.agenda_items FOR EACH ROW EXECUTE FUNCTION public.refuse_outside_steps('draft', 'in_review', 'agreed', 'sent', 'open');

CREATE TRIGGER agreed_score_keeps_lines BEFORE INSERT OR UPDATE ON public.meeting_score_lines FOR EACH ROW EXECUTE FUNCTION public.agreed_score_keeps_lines();

CREATE TRIGGER agreed_score_stays BEFORE UPDATE ON public.meeting_scores FOR EACH ROW EXECUTE FUNCTION public.agreed_score_stays();

CREATE TRIGGER announced_round_stays BEFORE UPDATE ON public.election_rounds FOR EACH ROW EXECUTE FUNCTION public.refuse_change_of_announced_round();

CREATE TRIGGER answer_stays BEFORE UPDATE ON public.opinion_answers FOR EACH ROW EXECUTE FUNCTION public.refuse_change_of_answer();

CREATE TRIGGER attendance_while_it_may BEFORE INSERT OR DELETE OR UPDATE ON public.meeting_attendance FOR EACH ROW EXECUTE FUNCTION public.refuse_outside_steps('sent', 'open');

CREATE TRIGGER carrying_stays BEFORE UPDATE ON public.opinion_carryings FOR EACH ROW EXECUTE FUNCTION public.refuse_change_of_carrying();

CREATE TRIGGER closed_vote_keeps_choices BEFORE INSERT OR DELETE OR UPDATE ON public.vote_choices FOR EACH ROW EXECUTE FUNCTION public.refuse_change_of_closed_vote();

CREATE TRIGGER closed_vote_keeps_counters BEFORE INSERT OR DELETE OR UPDATE ON public.vote_counters FOR EACH ROW EXECUTE FUNCTION public.refuse_change_of_closed_vote();

CREATE TRIGGER closed_vote_keeps_counts BEFORE INSERT OR DELETE OR UPDATE ON public.vote_counts FOR EACH ROW EXECUTE FUNCTION public.refuse_change_of_closed_vote();

CREATE TRIGGER closed_vote_keeps_electors BEFORE INSERT OR DELETE OR UPDATE ON public.vote_electors FOR EACH ROW EXECUTE FUNCTION public.refuse_change_of_closed_vote();

CREATE TRIGGER closed_vote_keeps_recounts BEFORE INSERT OR DELETE OR UPDATE ON public.vote_recounts FOR EACH ROW EXECUTE FUNCTION public.refuse_change_of_closed_vote();

CREATE TRIGGER closed_vote_stays BEFORE UPDATE ON public.votes FOR EACH ROW EXECUTE FUNCTION public.refuse_reopening();

CREATE TRIGGER confirmed_in_review BEFORE INSERT OR UPDATE ON public.meeting_confirmations FOR EACH ROW EXECUTE FUNCTION public.refuse_outside_steps('in_review');

CREATE TRIGGER contact_follows_home AFTER INSERT OR UPDATE OF organisation_id ON public.memberships FOR EACH ROW WHEN ((new.kind = 'home'::text)) EXECUTE FUNCTION public.contact_follows_home();

CREATE TRIGGER corrections_after_locking BEFORE INSERT ON public.minutes_corrections FOR EACH ROW EXECUTE FUNCTION public.refuse_before_locking();

CREATE TRIGGER counted_after_casting BEFORE INSERT OR DELETE OR UPDATE ON public.ballot_tallies FOR EACH ROW EXECUTE FUNCTION public.ballot_must_be('counting');

CREATE TRIGGER counted_while_open BEFORE INSERT OR UPDATE ON public.election_counts FOR EACH ROW EXECUTE FUNCTION public.election_round_must_be_open();

CREATE TRIGGER counting_stops_choices BEFORE INSERT OR DELETE OR UPDATE ON public.vote_choices FOR EACH ROW EXECUTE FUNCTION public.refuse_choice_while_counting();

CREATE TRIGGER electors_frozen BEFORE INSERT ON public.vote_electors FOR EACH ROW EXECUTE FUNCTION public.electors_come_with_their_vote();

CREATE TRIGGER ended_amendment_stays BEFORE UPDATE ON public.motion_amendments FOR EACH ROW EXECUTE FUNCTION public.refuse_change_of_motion();

CREATE TRIGGER ended_ballot_stays BEFORE UPDATE ON public.ballots FOR EACH ROW EXECUTE FUNCTION public.refuse_change_of_ended_ballot();

CREATE TRIGGER ended_debt_stays BEFORE UPDATE ON public.opinion_debts FOR EACH ROW EXECUTE FUNCTION public.refuse_change_of_ended_debt();

CREATE TRIGGER ended_election_stays BEFORE UPDATE ON public.elections FOR EACH ROW EXECUTE FUNCTION public.refuse_change_of_ended_election();

CREATE TRIGGER ended_frank_window_stays BEFORE UPDATE ON public.frank_windows FOR EACH ROW EXECUTE FUNCTION public.refuse_change_of_ended_frank_window();

CREATE TRIGGER ended_motion_stays BEFORE UPDATE ON public.motions FOR EACH ROW EXECUTE FUNCTION public.refuse_change_of_motion();

CREATE TRIGGER ended_task_stays BEFORE UPDATE ON public.tasks FOR EACH ROW EXECUTE FUNCTION public.refuse_change_of_ended_task();

CREATE TRIGGER focus_until_closed BEFORE INSERT OR DELETE OR UPDATE ON public.focus_questions FOR EACH ROW EXECUTE FUNCTION public.refuse_outside_steps('draft', 'in_review', 'agreed', 'sent', 'open');

CREATE TRIGGER frank_opinion_stays BEFORE UPDATE ON public.frank_opinions FOR EACH ROW EXECUTE FUNCTION public.refuse_change_of_frank_opinion();

CREATE TRIGGER frozen_when_opened BEFORE INSERT OR DELETE OR UPDATE ON public.ballot_electors FOR EACH ROW EXECUTE FUNCTION public.ballot_must_be('handing_out');

CREATE TRIGGER group_ends_without_meetings BEFORE UPDATE OF valid ON public.cell_groups FOR EACH ROW WHEN ((NOT upper_inf(new.valid))) EXECUTE FUNCTION public.refuse_ending_group_with_meetings();

CREATE TRIGGER group_follows_membership AFTER UPDATE OF valid ON public.memberships FOR EACH ROW WHEN ((new.valid <> old.valid)) EXECUTE FUNCTION public.group_follows_membership();

CREATE TRIGGER groups_end_with_the_cell AFTER UPDATE OF ended_on ON public.organisations FOR EACH ROW WHEN ((new.ended_on IS NOT NULL)) EXECUTE FUNCTION public.groups_end_with_the_cell();

CREATE TRIGGER guests_until_closed BEFORE INSERT OR DELETE OR UPDATE ON public.meeting_guests FOR EACH ROW EXECUTE FUNCTION public.refuse_outside_steps('draft', 'in_review', 'agreed', 'sent', 'open');

CREATE TRIGGER late_entry_stays BEFORE UPDATE ON public.meetings FOR EACH ROW EXECUTE FUNCTION public.refuse_other_late_entry();

CREATE TRIGGER late_minutes_need_sheets BEFORE UPDATE ON public.minutes FOR EACH ROW EXECUTE FUNCTION public.refuse_locking_without_sheets();

CREATE TRIGGER leaves_while_open BEFORE INSERT OR DELETE OR UPDATE ON public.meeting_leaves FOR EACH ROW EXECUTE FUNCTION public.refuse_outside_steps('open');

CREATE TRIGGER local_rules_stay BEFORE UPDATE ON public.local_rules FOR EACH ROW EXECUTE FUNCTION public.refuse_changed_local_rule();

CREATE TRIGGER locked_minutes_keep_paragraphs BEFORE INSERT OR DELETE OR UPDATE ON public.minutes_paragraphs FOR EACH ROW EXECUTE FUNCTION public.refuse_change_of_locked_minutes();

CREATE TRIGGER locked_minutes_stay BEFORE UPDATE ON public.minutes FOR EACH ROW EXECUTE FUNCTION public.minutes_go_step_by_step();

CREATE TRIGGER meeting_goes_step_by_step BEFORE UPDATE ON public.meetings FOR EACH ROW EXECUTE FUNCTION public.refuse_wrong_step_of_meeting();

CREATE TRIGGER meeting_while_it_exists BEFORE UPDATE OF state ON public.meetings FOR EACH ROW WHEN (((new.state = 'open'::text) AND (old.state <> 'open'::text))) EXECUTE FUNCTION public.refuse_meeting_of_ended();

CREATE TRIGGER member_while_it_exists BEFORE INSERT OR UPDATE OF organisation_id, valid ON public.memberships FOR EACH ROW EXECUTE FUNCTION public.refuse_member_of_ended();

CREATE TRIGGER minutes_begin BEFORE INSERT ON public.minutes FOR EACH ROW EXECUTE FUNCTION public.minutes_begin_as_draft();

CREATE TRIGGER named_while_nominating BEFORE INSERT OR UPDATE ON public.election_candidates FOR EACH ROW EXECUTE FUNCTION public.election_must_take_names();

CREATE TRIGGER papers_until_closed BEFORE INSERT OR DELETE OR UPDATE ON public.agenda_papers FOR EACH ROW EXECUTE FUNCTION public.refuse_outside_steps('draft', 'in_review', 'agreed', 'sent', 'open');

CREATE TRIGGER passed_resolution_keeps_clauses BEFORE INSERT OR DELETE OR UPDATE ON public.resolution_clauses FOR EACH ROW EXECUTE FUNCTION public.refuse_change_of_passed_clause();

CREATE TRIGGER passed_resolution_stays BEFORE UPDATE ON public.resolutions FOR EACH ROW EXECUTE FUNCTION public.refuse_change_of_passed_resolution();

CREATE TRIGGER presented_paper_stays BEFORE UPDATE ON public.criticism_papers FOR EACH ROW EXECUTE FUNCTION public.refuse_change_of_presented_paper();

CREATE TRIGGER promise_stays BEFORE UPDATE ON public.criticism_promises FOR EACH ROW EXECUTE FUNCTION public.refuse_change_of_promise();

CREATE TRIGGER rounds_while_open BEFORE INSERT OR DELETE OR UPDATE ON public.meeting_rounds FOR EACH ROW EXECUTE FUNCTION public.refuse_outside_steps('open');

CREATE TRIGGER scans_after_locking BEFORE INSERT ON public.minutes_scans FOR EACH ROW EXECUTE FUNCTION public.refuse_before_locking();

CREATE TRIGGER speeches_while_open BEFORE INSERT OR DELETE OR UPDATE ON public.meeting_speeches FOR EACH ROW EXECUTE FUNCTION public.refuse_outside_steps('open');

CREATE TRIGGER taken_while_handed_out BEFORE INSERT OR DELETE OR UPDATE ON public.ballot_takers FOR EACH ROW EXECUTE FUNCTION public.ballot_must_be('handing_out');

CREATE TRIGGER told_of_open_tasks BEFORE INSERT ON public.task_progress FOR EACH ROW EXECUTE FUNCTION public.refuse_word_on_ended_task();

CREATE TRIGGER turns_while_open BEFORE INSERT OR DELETE OR UPDATE ON public.meeting_turns FOR EACH ROW EXECUTE FUNCTION public.refuse_outside_steps('open');

CREATE TRIGGER who_left_does_not_vote BEFORE INSERT OR UPDATE ON public.vote_choices FOR EACH ROW EXECUTE FUNCTION public.refuse_choice_of_who_left();

CREATE TRIGGER withdrawn_opinion_stays BEFORE UPDATE ON public.opinions FOR EACH ROW EXECUTE FUNCTION public.refuse_change_of_withdrawn_opinion();

ALTER TABLE ONLY public.absence_notices
    ADD CONSTRAINT absence_notices_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES public.meetings(id);

ALTER TABLE ONLY public.absence_notices
    ADD CONSTRAINT absence_notices_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.people(id);

ALTER TABLE ONLY public.absence_notices
    ADD CONSTRAINT absence_of_organisation FOREIGN KEY (organisation_id) REFERENCES public.organisations(id);

ALTER TABLE ONLY public.agenda_frank
    ADD CONSTRAINT agenda_frank_item_id_fkey FOREIGN KEY (item_id) REFERENCES public.agenda_items(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.agenda_frank
    ADD CONSTRAINT agenda_frank_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES public.meetings(id);

ALTER TABLE ONLY public.agenda_frank
    ADD CONSTRAINT agenda_frank_window_id_fkey FOREIGN KEY (window_id) REFERENCES public.frank_windows(id);

ALTER TABLE ONLY public.agenda_items
    ADD CONSTRAINT agenda_items_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES public.meetings(id);

ALTER TABLE ONLY public.agenda_items
    ADD CONSTRAINT agenda_items_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES public.agenda_items(id);

ALTER TABLE ONLY public.agenda_items
    ADD CONSTRAINT agenda_items_presenter_id_fkey FOREIGN KEY (presenter_id) REFERENCES public.people(id);

ALTER TABLE ONLY public.agenda_opinions
    ADD CONSTRAINT agenda_opinions_item_id_fkey FOREIGN KEY (item_id) REFERENCES public.agenda_items(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.agenda_opinions
    ADD CONSTRAINT agenda_opinions_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES public.meetings(id);

ALTER TABLE ONLY public.agenda_opinions
    ADD CONSTRAINT agenda_opinions_opinion_id_fkey FOREIGN KEY (opinion_id) REFERENCES public.opinions(id);

ALTER TABLE ONLY public.agenda_papers
    ADD CONSTRAINT agenda_papers_file_id_fkey FOREIGN KEY (file_id) REFERENCES public.files(id);

ALTER TABLE ONLY public.agenda_papers
    ADD CONSTRAINT agenda_papers_item_id_fkey FOREIGN KEY (item_id) REFERENCES public.agenda_items(id);

ALTER TABLE ONLY public.agenda_papers
    ADD CONSTRAINT agenda_papers_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES public.meetings(id);

ALTER TABLE ONLY public.agenda_items
    ADD CONSTRAINT agenda_parent_of_meeting FOREIGN KEY (meeting_id, parent_id) REFERENCES public.agenda_items(meeting_id, id);

ALTER TABLE ONLY public.agenda_templates
    ADD CONSTRAINT agenda_templates_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES public.organisations(id);

ALTER TABLE ONLY public.agenda_templates
    ADD CONSTRAINT agenda_templates_saved_by_fkey FOREIGN KEY (saved_by) REFERENCES public.people(id);

ALTER TABLE ONLY public.auth_accounts
    ADD CONSTRAINT auth_accounts_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.auth_users(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.auth_sessions
    ADD CONSTRAINT auth_sessions_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.auth_users(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.ballot_electors
    ADD CONSTRAINT ballot_electors_ballot_id_fkey FOREIGN KEY (ballot_id) REFERENCES public.ballots(id);

ALTER TABLE ONLY public.ballot_electors
    ADD CONSTRAINT ballot_electors_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.people(id);

ALTER TABLE ONLY public.ballot_takers
    ADD CONSTRAINT ballot_takers_ballot_id_person_id_may_vote_fkey FOREIGN KEY (ballot_id, person_id, may_vote) REFERENCES public.ballot_electors(ballot_id, person_id, may_vote);

ALTER TABLE ONLY public.ballot_tallies
    ADD CONSTRAINT ballot_tallies_ballot_id_teller_id_fkey FOREIGN KEY (ballot_id, teller_id) REFERENCES public.ballot_electors(ballot_id, person_id);

ALTER TABLE ONLY public.ballots
    ADD CONSTRAINT ballots_id_fkey FOREIGN KEY (id) REFERENCES public.blind_uses(id);

ALTER TABLE ONLY public.ballots
    ADD CONSTRAINT ballots_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES public.organisations(id);

ALTER TABLE ONLY public.blind_published
    ADD CONSTRAINT blind_published_use_id_fkey FOREIGN KEY (use_id) REFERENCES public.blind_uses(id);

ALTER TABLE ONLY public.blind_takings
    ADD CONSTRAINT blind_takings_use_id_fkey FOREIGN KEY (use_id) REFERENCES public.blind_uses(id);

ALTER TABLE ONLY public.calendar_addresses
    ADD CONSTRAINT calendar_addresses_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.people(id);

ALTER TABLE ONLY public.cell_groups
    ADD CONSTRAINT cell_groups_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES public.organisations(id);

ALTER TABLE ONLY public.contacts
    ADD CONSTRAINT contacts_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES public.organisations(id);

ALTER TABLE ONLY public.contacts
    ADD CONSTRAINT contacts_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.people(id);

ALTER TABLE ONLY public.minutes_corrections
    ADD CONSTRAINT correction_of_meeting FOREIGN KEY (meeting_id, paragraph_id) REFERENCES public.minutes_paragraphs(meeting_id, id);

ALTER TABLE ONLY public.criticism_comments
    ADD CONSTRAINT criticism_comments_author_id_fkey FOREIGN KEY (author_id) REFERENCES public.people(id);

ALTER TABLE ONLY public.criticism_comments
    ADD CONSTRAINT criticism_comments_noted_by_fkey FOREIGN KEY (noted_by) REFERENCES public.people(id);

ALTER TABLE ONLY public.criticism_comments
    ADD CONSTRAINT criticism_comments_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES public.organisations(id);

ALTER TABLE ONLY public.criticism_comments
    ADD CONSTRAINT criticism_comments_turn_id_fkey FOREIGN KEY (turn_id) REFERENCES public.criticism_turns(id);

ALTER TABLE ONLY public.criticism_papers
    ADD CONSTRAINT criticism_papers_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES public.meetings(id);

ALTER TABLE ONLY public.criticism_papers
    ADD CONSTRAINT criticism_papers_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES public.organisations(id);

ALTER TABLE ONLY public.criticism_papers
    ADD CONSTRAINT criticism_papers_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.people(id);

ALTER TABLE ONLY public.criticism_promise_tellings
    ADD CONSTRAINT criticism_promise_tellings_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES public.meetings(id);

ALTER TABLE ONLY public.criticism_promise_tellings
    ADD CONSTRAINT criticism_promise_tellings_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES public.organisations(id);

ALTER TABLE ONLY public.criticism_promise_tellings
    ADD CONSTRAINT criticism_promise_tellings_promise_id_fkey FOREIGN KEY (promise_id) REFERENCES public.criticism_promises(id);

ALTER TABLE ONLY public.criticism_promise_tellings
    ADD CONSTRAINT criticism_promise_tellings_told_by_fkey FOREIGN KEY (told_by) REFERENCES public.people(id);

ALTER TABLE ONLY public.criticism_promises
    ADD CONSTRAINT criticism_promises_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES public.meetings(id);

ALTER TABLE ONLY public.criticism_promises
    ADD CONSTRAINT criticism_promises_noted_by_fkey FOREIGN KEY (noted_by) REFERENCES public.people(id);

ALTER TABLE ONLY public.criticism_promises
    ADD CONSTRAINT criticism_promises_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES public.organisations(id);

ALTER TABLE ONLY public.criticism_promises
    ADD CONSTRAINT criticism_promises_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.people(id);

ALTER TABLE ONLY public.criticism_turns
    ADD CONSTRAINT criticism_turns_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES public.meetings(id);

ALTER TABLE ONLY public.criticism_turns
    ADD CONSTRAINT criticism_turns_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES public.organisations(id);

ALTER TABLE ONLY public.criticism_turns
    ADD CONSTRAINT criticism_turns_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.people(id);

ALTER TABLE ONLY public.document_numbers
    ADD CONSTRAINT document_numbers_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES public.organisations(id);

ALTER TABLE ONLY public.document_numbers
    ADD CONSTRAINT document_numbers_term_id_fkey FOREIGN KEY (term_id) REFERENCES public.organisation_terms(id);

ALTER TABLE ONLY public.election_bodies
    ADD CONSTRAINT election_bodies_opened_by_fkey FOREIGN KEY (opened_by) REFERENCES public.people(id);

ALTER TABLE ONLY public.election_bodies
    ADD CONSTRAINT election_bodies_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES public.organisations(id);

ALTER TABLE ONLY public.election_bodies
    ADD CONSTRAINT election_bodies_vote_id_fkey FOREIGN KEY (vote_id) REFERENCES public.votes(id);

ALTER TABLE ONLY public.election_body_members
    ADD CONSTRAINT election_body_members_body_id_fkey FOREIGN KEY (body_id) REFERENCES public.election_bodies(id);

ALTER TABLE ONLY public.election_body_members
    ADD CONSTRAINT election_body_members_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.people(id);

ALTER TABLE ONLY public.election_candidates
    ADD CONSTRAINT election_candidates_election_id_fkey FOREIGN KEY (election_id) REFERENCES public.elections(id);

ALTER TABLE ONLY public.election_candidates
    ADD CONSTRAINT election_candidates_named_by_fkey FOREIGN KEY (named_by) REFERENCES public.people(id);

ALTER TABLE ONLY public.election_candidates
    ADD CONSTRAINT election_candidates_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.people(id);

ALTER TABLE ONLY public.election_counts
    ADD CONSTRAINT election_counts_round_id_fkey FOREIGN KEY (round_id) REFERENCES public.election_rounds(id);

ALTER TABLE ONLY public.election_counts
    ADD CONSTRAINT election_counts_teller_id_fkey FOREIGN KEY (teller_id) REFERENCES public.people(id);

ALTER TABLE ONLY public.election_rounds
    ADD CONSTRAINT election_rounds_ballot_id_fkey FOREIGN KEY (ballot_id) REFERENCES public.ballots(id);

ALTER TABLE ONLY public.election_rounds
    ADD CONSTRAINT election_rounds_board_id_fkey FOREIGN KEY (board_id) REFERENCES public.election_bodies(id);

ALTER TABLE ONLY public.election_rounds
    ADD CONSTRAINT election_rounds_election_id_fkey FOREIGN KEY (election_id) REFERENCES public.elections(id);

ALTER TABLE ONLY public.elections
    ADD CONSTRAINT elections_list_vote_id_fkey FOREIGN KEY (list_vote_id) REFERENCES public.votes(id);

ALTER TABLE ONLY public.elections
    ADD CONSTRAINT elections_opened_by_fkey FOREIGN KEY (opened_by) REFERENCES public.people(id);

ALTER TABLE ONLY public.elections
    ADD CONSTRAINT elections_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES public.organisations(id);

ALTER TABLE ONLY public.fact_seals
    ADD CONSTRAINT fact_seals_fact_id_fkey FOREIGN KEY (fact_id) REFERENCES public.facts(id);

ALTER TABLE ONLY public.focus_questions
    ADD CONSTRAINT focus_questions_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES public.people(id);

ALTER TABLE ONLY public.focus_questions
    ADD CONSTRAINT focus_questions_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES public.meetings(id);

ALTER TABLE ONLY public.focus_questions
    ADD CONSTRAINT focus_questions_meeting_id_item_id_fkey FOREIGN KEY (meeting_id, item_id) REFERENCES public.agenda_items(meeting_id, id);

ALTER TABLE ONLY public.focus_questions
    ADD CONSTRAINT focus_questions_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES public.organisations(id);

ALTER TABLE ONLY public.frank_answered
    ADD CONSTRAINT frank_answered_answer_id_fkey FOREIGN KEY (answer_id) REFERENCES public.frank_answers(id);

ALTER TABLE ONLY public.frank_answered
    ADD CONSTRAINT frank_answered_opinion_id_fkey FOREIGN KEY (opinion_id) REFERENCES public.frank_opinions(id);

ALTER TABLE ONLY public.frank_answers
    ADD CONSTRAINT frank_answers_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES public.people(id);

ALTER TABLE ONLY public.frank_answers
    ADD CONSTRAINT frank_answers_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES public.organisations(id);

ALTER TABLE ONLY public.frank_answers
    ADD CONSTRAINT frank_answers_window_id_fkey FOREIGN KEY (window_id) REFERENCES public.frank_windows(id);

ALTER TABLE ONLY public.frank_opinions
    ADD CONSTRAINT frank_opinions_hidden_by_fkey FOREIGN KEY (hidden_by) REFERENCES public.people(id);

ALTER TABLE ONLY public.frank_opinions
    ADD CONSTRAINT frank_opinions_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES public.organisations(id);

ALTER TABLE ONLY public.frank_opinions
    ADD CONSTRAINT frank_opinions_window_id_fkey FOREIGN KEY (window_id) REFERENCES public.frank_windows(id);

ALTER TABLE ONLY public.frank_texts
    ADD CONSTRAINT frank_texts_opinion_id_fkey FOREIGN KEY (opinion_id) REFERENCES public.frank_opinions(id);

ALTER TABLE ONLY public.frank_windows
    ADD CONSTRAINT frank_windows_id_fkey FOREIGN KEY (id) REFERENCES public.blind_uses(id);

ALTER TABLE ONLY public.frank_windows
    ADD CONSTRAINT frank_windows_item_id_fkey FOREIGN KEY (item_id) REFERENCES public.agenda_items(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.frank_windows
    ADD CONSTRAINT frank_windows_opened_by_fkey FOREIGN KEY (opened_by) REFERENCES public.people(id);

ALTER TABLE ONLY public.frank_windows
    ADD CONSTRAINT frank_windows_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES public.organisations(id);

ALTER TABLE ONLY public.frank_windows
    ADD CONSTRAINT frank_windows_vote_id_fkey FOREIGN KEY (vote_id) REFERENCES public.votes(id);

ALTER TABLE ONLY public.group_members
    ADD CONSTRAINT group_members_group_id_organisation_id_fkey FOREIGN KEY (group_id, organisation_id) REFERENCES public.cell_groups(id, organisation_id);

ALTER TABLE ONLY public.group_members
    ADD CONSTRAINT group_members_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.people(id);

ALTER TABLE ONLY public.handbook_ticks
    ADD CONSTRAINT handbook_ticks_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES public.meetings(id);

ALTER TABLE ONLY public.handbook_ticks
    ADD CONSTRAINT handbook_ticks_ticked_by_fkey FOREIGN KEY (ticked_by) REFERENCES public.people(id);

ALTER TABLE ONLY public.invitations
    ADD CONSTRAINT invitations_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES public.organisations(id);

ALTER TABLE ONLY public.invitations
    ADD CONSTRAINT invitations_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.people(id);

ALTER TABLE ONLY public.items_left
    ADD CONSTRAINT items_left_item_id_fkey FOREIGN KEY (item_id) REFERENCES public.agenda_items(id);

ALTER TABLE ONLY public.items_left
    ADD CONSTRAINT items_left_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES public.meetings(id);

ALTER TABLE ONLY public.items_left
    ADD CONSTRAINT items_left_meeting_id_item_id_fkey FOREIGN KEY (meeting_id, item_id) REFERENCES public.agenda_items(meeting_id, id);

ALTER TABLE ONLY public.items_left
    ADD CONSTRAINT items_left_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES public.organisations(id);

ALTER TABLE ONLY public.items_left
    ADD CONSTRAINT items_left_to_item_id_fkey FOREIGN KEY (to_item_id) REFERENCES public.agenda_items(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.items_left
    ADD CONSTRAINT items_left_to_meeting_id_fkey FOREIGN KEY (to_meeting_id) REFERENCES public.meetings(id);

ALTER TABLE ONLY public.late_sheets
    ADD CONSTRAINT late_sheets_by_person_fkey FOREIGN KEY (by_person) REFERENCES public.people(id);

ALTER TABLE ONLY public.late_sheets
    ADD CONSTRAINT late_sheets_file_id_fkey FOREIGN KEY (file_id) REFERENCES public.files(id);

ALTER TABLE ONLY public.late_sheets
    ADD CONSTRAINT late_sheets_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES public.meetings(id);

ALTER TABLE ONLY public.local_rules
    ADD CONSTRAINT local_rules_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES public.people(id);

ALTER TABLE ONLY public.local_rules
    ADD CONSTRAINT local_rules_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES public.organisations(id);

ALTER TABLE ONLY public.local_rules
    ADD CONSTRAINT local_rules_set_by_fkey FOREIGN KEY (set_by) REFERENCES public.people(id);

ALTER TABLE ONLY public.meeting_attendance
    ADD CONSTRAINT meeting_attendance_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES public.meetings(id);

ALTER TABLE ONLY public.meeting_attendance
    ADD CONSTRAINT meeting_attendance_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.people(id);

ALTER TABLE ONLY public.meeting_confirmations
    ADD CONSTRAINT meeting_confirmations_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES public.meetings(id);

ALTER TABLE ONLY public.meeting_confirmations
    ADD CONSTRAINT meeting_confirmations_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.people(id);

ALTER TABLE ONLY public.meeting_guests
    ADD CONSTRAINT meeting_guests_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES public.meetings(id);

ALTER TABLE ONLY public.meeting_guests
    ADD CONSTRAINT meeting_guests_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.people(id);

ALTER TABLE ONLY public.meeting_leave_reasons
    ADD CONSTRAINT meeting_leave_reasons_leave_id_fkey FOREIGN KEY (leave_id) REFERENCES public.meeting_leaves(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.meeting_leave_reasons
    ADD CONSTRAINT meeting_leave_reasons_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES public.meetings(id);

ALTER TABLE ONLY public.meeting_leave_reasons
    ADD CONSTRAINT meeting_leave_reasons_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES public.organisations(id);

ALTER TABLE ONLY public.meeting_leave_reasons
    ADD CONSTRAINT meeting_leave_reasons_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.people(id);

ALTER TABLE ONLY public.meeting_leaves
    ADD CONSTRAINT meeting_leaves_meeting_id_person_id_fkey FOREIGN KEY (meeting_id, person_id) REFERENCES public.meeting_attendance(meeting_id, person_id) ON DELETE CASCADE;

ALTER TABLE ONLY public.meeting_rounds
    ADD CONSTRAINT meeting_rounds_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES public.meetings(id);

ALTER TABLE ONLY public.meeting_rounds
    ADD CONSTRAINT meeting_rounds_meeting_id_item_id_fkey FOREIGN KEY (meeting_id, item_id) REFERENCES public.agenda_items(meeting_id, id);

ALTER TABLE ONLY public.meeting_score_lines
    ADD CONSTRAINT meeting_score_lines_by_person_fkey FOREIGN KEY (by_person) REFERENCES public.people(id);

ALTER TABLE ONLY public.meeting_score_lines
    ADD CONSTRAINT meeting_score_lines_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES public.meeting_scores(meeting_id);

ALTER TABLE ONLY public.meeting_score_lines
    ADD CONSTRAINT meeting_score_lines_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES public.organisations(id);

ALTER TABLE ONLY public.meeting_scores
    ADD CONSTRAINT meeting_scores_agreed_by_fkey FOREIGN KEY (agreed_by) REFERENCES public.people(id);

ALTER TABLE ONLY public.meeting_scores
    ADD CONSTRAINT meeting_scores_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES public.meetings(id);

ALTER TABLE ONLY public.meeting_scores
    ADD CONSTRAINT meeting_scores_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES public.organisations(id);

ALTER TABLE ONLY public.meeting_speeches
    ADD CONSTRAINT meeting_speeches_item_id_fkey FOREIGN KEY (item_id) REFERENCES public.agenda_items(id);

ALTER TABLE ONLY public.meeting_speeches
    ADD CONSTRAINT meeting_speeches_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES public.meetings(id);

ALTER TABLE ONLY public.meeting_speeches
    ADD CONSTRAINT meeting_speeches_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.people(id);

ALTER TABLE ONLY public.meeting_states_of_mind
    ADD CONSTRAINT meeting_states_of_mind_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES public.meetings(id);

ALTER TABLE ONLY public.meeting_states_of_mind
    ADD CONSTRAINT meeting_states_of_mind_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES public.organisations(id);

ALTER TABLE ONLY public.meeting_turns
    ADD CONSTRAINT meeting_turns_meeting_id_round_id_fkey FOREIGN KEY (meeting_id, round_id) REFERENCES public.meeting_rounds(meeting_id, id);

ALTER TABLE ONLY public.meeting_turns
    ADD CONSTRAINT meeting_turns_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.people(id);

ALTER TABLE ONLY public.meetings
    ADD CONSTRAINT meetings_chair_id_fkey FOREIGN KEY (chair_id) REFERENCES public.people(id);

ALTER TABLE ONLY public.meetings
    ADD CONSTRAINT meetings_entered_late_by_fkey FOREIGN KEY (entered_late_by) REFERENCES public.people(id);

ALTER TABLE ONLY public.meetings
    ADD CONSTRAINT meetings_group_id_organisation_id_fkey FOREIGN KEY (group_id, organisation_id) REFERENCES public.cell_groups(id, organisation_id);

ALTER TABLE ONLY public.meetings
    ADD CONSTRAINT meetings_minute_taker_id_fkey FOREIGN KEY (minute_taker_id) REFERENCES public.people(id);

ALTER TABLE ONLY public.meetings
    ADD CONSTRAINT meetings_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES public.organisations(id);

ALTER TABLE ONLY public.meetings
    ADD CONSTRAINT meetings_prepares_id_fkey FOREIGN KEY (prepares_id) REFERENCES public.meetings(id);

ALTER TABLE ONLY public.membership_statuses
    ADD CONSTRAINT membership_statuses_membership_id_fkey FOREIGN KEY (membership_id) REFERENCES public.memberships(id);

ALTER TABLE ONLY public.memberships
    ADD CONSTRAINT memberships_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES public.organisations(id);

ALTER TABLE ONLY public.memberships
    ADD CONSTRAINT memberships_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.people(id);

ALTER TABLE ONLY public.minutes_corrections
    ADD CONSTRAINT minutes_corrections_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES public.minutes(meeting_id);

ALTER TABLE ONLY public.minutes
    ADD CONSTRAINT minutes_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES public.meetings(id);

ALTER TABLE ONLY public.minutes
    ADD CONSTRAINT minutes_number_taken FOREIGN KEY (number_of, meeting_id, number_type, number) REFERENCES public.document_numbers(subject_type, subject_id, type, number);

ALTER TABLE ONLY public.minutes
    ADD CONSTRAINT minutes_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES public.organisations(id);

ALTER TABLE ONLY public.minutes_paragraphs
    ADD CONSTRAINT minutes_paragraphs_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES public.minutes(meeting_id);

ALTER TABLE ONLY public.minutes_scans
    ADD CONSTRAINT minutes_scans_file_id_fkey FOREIGN KEY (file_id) REFERENCES public.files(id);

ALTER TABLE ONLY public.minutes_scans
    ADD CONSTRAINT minutes_scans_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES public.minutes(meeting_id);

ALTER TABLE ONLY public.motion_amendments
    ADD CONSTRAINT motion_amendments_motion_id_fkey FOREIGN KEY (motion_id) REFERENCES public.motions(id);

ALTER TABLE ONLY public.motion_amendments
    ADD CONSTRAINT motion_amendments_noted_by_fkey FOREIGN KEY (noted_by) REFERENCES public.people(id);

ALTER TABLE ONLY public.motion_amendments
    ADD CONSTRAINT motion_amendments_proposer_id_fkey FOREIGN KEY (proposer_id) REFERENCES public.people(id);

ALTER TABLE ONLY public.motions
    ADD CONSTRAINT motions_noted_by_fkey FOREIGN KEY (noted_by) REFERENCES public.people(id);

ALTER TABLE ONLY public.motions
    ADD CONSTRAINT motions_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES public.organisations(id);

ALTER TABLE ONLY public.motions
    ADD CONSTRAINT motions_proposer_id_fkey FOREIGN KEY (proposer_id) REFERENCES public.people(id);

ALTER TABLE ONLY public.offices
    ADD CONSTRAINT offices_group_id_organisation_id_fkey FOREIGN KEY (group_id, organisation_id) REFERENCES public.cell_groups(id, organisation_id);

ALTER TABLE ONLY public.offices
    ADD CONSTRAINT offices_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES public.organisations(id);

ALTER TABLE ONLY public.offices
    ADD CONSTRAINT offices_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.people(id);

ALTER TABLE ONLY public.opinion_answers
    ADD CONSTRAINT opinion_answers_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES public.people(id);

ALTER TABLE ONLY public.opinion_answers
    ADD CONSTRAINT opinion_answers_debt_id_fkey FOREIGN KEY (debt_id) REFERENCES public.opinion_debts(id);

ALTER TABLE ONLY public.opinion_answers
    ADD CONSTRAINT opinion_answers_opinion_id_fkey FOREIGN KEY (opinion_id) REFERENCES public.opinions(id);

ALTER TABLE ONLY public.opinion_answers
    ADD CONSTRAINT opinion_answers_study_by_fkey FOREIGN KEY (study_by) REFERENCES public.people(id);

ALTER TABLE ONLY public.opinion_answers
    ADD CONSTRAINT opinion_answers_task_id_fkey FOREIGN KEY (task_id) REFERENCES public.tasks(id);

ALTER TABLE ONLY public.opinion_carryings
    ADD CONSTRAINT opinion_carryings_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES public.organisations(id);

ALTER TABLE ONLY public.opinion_carryings
    ADD CONSTRAINT opinion_carryings_opinion_id_fkey FOREIGN KEY (opinion_id) REFERENCES public.opinions_kept(opinion_id);

ALTER TABLE ONLY public.opinion_carryings
    ADD CONSTRAINT opinion_carryings_received_by_fkey FOREIGN KEY (received_by) REFERENCES public.people(id);

ALTER TABLE ONLY public.opinion_debts
    ADD CONSTRAINT opinion_debts_opinion_id_fkey FOREIGN KEY (opinion_id) REFERENCES public.opinions(id);

ALTER TABLE ONLY public.opinion_debts
    ADD CONSTRAINT opinion_debts_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES public.organisations(id);

ALTER TABLE ONLY public.opinion_debts
    ADD CONSTRAINT opinion_debts_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES public.organisations(id);

ALTER TABLE ONLY public.opinion_digests
    ADD CONSTRAINT opinion_digests_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES public.organisations(id);

ALTER TABLE ONLY public.opinion_digests
    ADD CONSTRAINT opinion_digests_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.people(id);

ALTER TABLE ONLY public.opinion_earlier_words
    ADD CONSTRAINT opinion_earlier_words_opinion_id_fkey FOREIGN KEY (opinion_id) REFERENCES public.opinions_kept(opinion_id);

ALTER TABLE ONLY public.opinion_earlier_words
    ADD CONSTRAINT opinion_earlier_words_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES public.organisations(id);

ALTER TABLE ONLY public.opinion_earlier_words
    ADD CONSTRAINT opinion_earlier_words_replaced_by_fkey FOREIGN KEY (replaced_by) REFERENCES public.people(id);

ALTER TABLE ONLY public.opinions
    ADD CONSTRAINT opinions_author_id_fkey FOREIGN KEY (author_id) REFERENCES public.people(id);

ALTER TABLE ONLY public.opinions_kept
    ADD CONSTRAINT opinions_kept_author_id_fkey FOREIGN KEY (author_id) REFERENCES public.people(id);

ALTER TABLE ONLY public.opinions_kept
    ADD CONSTRAINT opinions_kept_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES public.meetings(id);

ALTER TABLE ONLY public.opinions_kept
    ADD CONSTRAINT opinions_kept_opinion_id_fkey FOREIGN KEY (opinion_id) REFERENCES public.opinions(id);

ALTER TABLE ONLY public.opinions_kept
    ADD CONSTRAINT opinions_kept_vote_id_author_id_fkey FOREIGN KEY (vote_id, author_id) REFERENCES public.vote_electors(vote_id, person_id);

ALTER TABLE ONLY public.opinions_kept
    ADD CONSTRAINT opinions_kept_vote_id_fkey FOREIGN KEY (vote_id) REFERENCES public.votes(id);

ALTER TABLE ONLY public.opinions
    ADD CONSTRAINT opinions_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES public.organisations(id);

ALTER TABLE ONLY public.organisation_links
    ADD CONSTRAINT organisation_links_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES public.organisations(id);

ALTER TABLE ONLY public.organisation_links
    ADD CONSTRAINT organisation_links_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES public.organisations(id);

ALTER TABLE ONLY public.organisation_names
    ADD CONSTRAINT organisation_names_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES public.organisations(id);

ALTER TABLE ONLY public.organisation_successions
    ADD CONSTRAINT organisation_successions_predecessor_id_fkey FOREIGN KEY (predecessor_id) REFERENCES public.organisations(id);

ALTER TABLE ONLY public.organisation_successions
    ADD CONSTRAINT organisation_successions_successor_id_fkey FOREIGN KEY (successor_id) REFERENCES public.organisations(id);

ALTER TABLE ONLY public.organisation_terms
    ADD CONSTRAINT organisation_terms_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES public.organisations(id);

ALTER TABLE ONLY public.agenda_papers
    ADD CONSTRAINT paper_item_of_meeting FOREIGN KEY (meeting_id, item_id) REFERENCES public.agenda_items(meeting_id, id);

ALTER TABLE ONLY public.paper_openings
    ADD CONSTRAINT paper_openings_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES public.meetings(id);

ALTER TABLE ONLY public.paper_openings
    ADD CONSTRAINT paper_openings_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.people(id);

ALTER TABLE ONLY public.paper_reminders
    ADD CONSTRAINT paper_reminders_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES public.meetings(id);

ALTER TABLE ONLY public.paper_reminders
    ADD CONSTRAINT paper_reminders_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.people(id);

ALTER TABLE ONLY public.parked_facts
    ADD CONSTRAINT parked_facts_fact_id_fkey FOREIGN KEY (fact_id) REFERENCES public.facts(id);

ALTER TABLE ONLY public.resolution_clauses
    ADD CONSTRAINT resolution_clauses_assignee_id_fkey FOREIGN KEY (assignee_id) REFERENCES public.people(id);

ALTER TABLE ONLY public.resolution_clauses
    ADD CONSTRAINT resolution_clauses_carried_task_id_fkey FOREIGN KEY (carried_task_id) REFERENCES public.tasks(id);

ALTER TABLE ONLY public.resolution_clauses
    ADD CONSTRAINT resolution_clauses_resolution_id_fkey FOREIGN KEY (resolution_id) REFERENCES public.resolutions(id);

ALTER TABLE ONLY public.resolution_clauses
    ADD CONSTRAINT resolution_clauses_task_id_fkey FOREIGN KEY (task_id) REFERENCES public.tasks(id);

ALTER TABLE ONLY public.resolutions
    ADD CONSTRAINT resolutions_drafted_by_fkey FOREIGN KEY (drafted_by) REFERENCES public.people(id);

ALTER TABLE ONLY public.resolutions
    ADD CONSTRAINT resolutions_number_taken FOREIGN KEY (number_of, id, number_type, number) REFERENCES public.document_numbers(subject_type, subject_id, type, number);

ALTER TABLE ONLY public.resolutions
    ADD CONSTRAINT resolutions_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES public.organisations(id);

ALTER TABLE ONLY public.resolutions
    ADD CONSTRAINT resolutions_reviewed_id_fkey FOREIGN KEY (reviewed_id) REFERENCES public.resolutions(id);

ALTER TABLE ONLY public.resolutions
    ADD CONSTRAINT resolutions_signer_id_fkey FOREIGN KEY (signer_id) REFERENCES public.people(id);

ALTER TABLE ONLY public.resolutions
    ADD CONSTRAINT resolutions_vote_id_fkey FOREIGN KEY (vote_id) REFERENCES public.votes(id);

ALTER TABLE ONLY public.roster_previews
    ADD CONSTRAINT roster_previews_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES public.organisations(id);

ALTER TABLE ONLY public.meeting_speeches
    ADD CONSTRAINT speech_item_of_meeting FOREIGN KEY (meeting_id, item_id) REFERENCES public.agenda_items(meeting_id, id);

ALTER TABLE ONLY public.task_partners
    ADD CONSTRAINT task_partners_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.people(id);

ALTER TABLE ONLY public.task_partners
    ADD CONSTRAINT task_partners_task_id_fkey FOREIGN KEY (task_id) REFERENCES public.tasks(id);

ALTER TABLE ONLY public.task_progress
    ADD CONSTRAINT task_progress_evidence_file_fkey FOREIGN KEY (evidence_file) REFERENCES public.files(id);

ALTER TABLE ONLY public.task_progress
    ADD CONSTRAINT task_progress_task_id_fkey FOREIGN KEY (task_id) REFERENCES public.tasks(id);

ALTER TABLE ONLY public.task_reminders
    ADD CONSTRAINT task_reminders_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.people(id);

ALTER TABLE ONLY public.task_reminders
    ADD CONSTRAINT task_reminders_task_id_fkey FOREIGN KEY (task_id) REFERENCES public.tasks(id);

ALTER TABLE ONLY public.tasks
    ADD CONSTRAINT tasks_assignee_id_fkey FOREIGN KEY (assignee_id) REFERENCES public.people(id);

ALTER TABLE ONLY public.tasks
    ADD CONSTRAINT tasks_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES public.organisations(id);

ALTER TABLE ONLY public.vote_choices
    ADD CONSTRAINT vote_choices_vote_id_person_id_fkey FOREIGN KEY (vote_id, person_id) REFERENCES public.vote_electors(vote_id, person_id);

ALTER TABLE ONLY public.vote_counters
    ADD CONSTRAINT vote_counters_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.people(id);

ALTER TABLE ONLY public.vote_counters
    ADD CONSTRAINT vote_counters_vote_id_fkey FOREIGN KEY (vote_id) REFERENCES public.votes(id);

ALTER TABLE ONLY public.vote_counts
    ADD CONSTRAINT vote_counts_vote_id_person_id_fkey FOREIGN KEY (vote_id, person_id) REFERENCES public.vote_counters(vote_id, person_id);

ALTER TABLE ONLY public.vote_electors
    ADD CONSTRAINT vote_electors_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.people(id);

ALTER TABLE ONLY public.vote_electors
    ADD CONSTRAINT vote_electors_vote_id_fkey FOREIGN KEY (vote_id) REFERENCES public.votes(id);

ALTER TABLE ONLY public.vote_recounts
    ADD CONSTRAINT vote_recounts_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES public.people(id);

ALTER TABLE ONLY public.vote_recounts
    ADD CONSTRAINT vote_recounts_vote_id_fkey FOREIGN KEY (vote_id) REFERENCES public.votes(id);

ALTER TABLE ONLY public.votes
    ADD CONSTRAINT votes_again_of_fkey FOREIGN KEY (again_of) REFERENCES public.votes(id);

ALTER TABLE ONLY public.votes
    ADD CONSTRAINT votes_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES public.organisations(id);

ALTER TABLE public.absence_notices ENABLE ROW LEVEL SECURITY;

CREATE POLICY absence_notices_accepted ON public.absence_notices FOR SELECT TO nennep_owner USING ((CURRENT_USER <> SESSION_USER));

CREATE POLICY absence_notices_read ON public.absence_notices USING (((person_id = public.acting_person()) OR public.acting_confidant_of(organisation_id) OR (EXISTS ( SELECT
   FROM public.meetings m
  WHERE ((m.id = absence_notices.meeting_id) AND ((public.acting_person() = m.minute_taker_id) OR (public.acting_person() = m.chair_id))))))) WITH CHECK (((person_id = public.acting_person()) OR public.acting_confidant_of(organisation_id) OR (EXISTS ( SELECT
   FROM public.meetings m
  WHERE ((m.id = absence_notices.meeting_id) AND ((public.acting_person() = m.minute_taker_id) OR (public.acting_person() = m.chair_id)))))));

ALTER TABLE public.agenda_templates ENABLE ROW LEVEL SECURITY;

CREATE POLICY agenda_templates_of_the_cell ON public.agenda_templates USING (public.acting_member_of(organisation_id)) WITH CHECK (public.acting_member_of(organisation_id));

CREATE POLICY answers_of_the_opinion ON public.opinion_answers USING ((EXISTS ( SELECT
   FROM public.opinions o
  WHERE (o.id = opinion_answers.opinion_id)))) WITH CHECK ((EXISTS ( SELECT
   FROM public.opinions o
  WHERE (o.id = opinion_answers.opinion_id))));

CREATE POLICY clauses_of_the_resolution ON public.resolution_clauses USING ((EXISTS ( SELECT
   FROM public.resolutions r
  WHERE (r.id = resolution_clauses.resolution_id)))) WITH CHECK ((EXISTS ( SELECT
   FROM public.resolutions r
  WHERE ((r.id = resolution_clauses.resolution_id) AND public.acting_member_of(r.organisation_id)))));

ALTER TABLE public.contacts ENABLE ROW LEVEL SECURITY;

CREATE POLICY contacts_add ON public.contacts FOR INSERT WITH CHECK ((public.acting_confidant_of(organisation_id) OR (public.acting_job() = ANY (ARRAY['nameOrganisation'::text, 'sample'::text, 'command-line'::text]))));

CREATE POLICY contacts_change ON public.contacts FOR UPDATE USING (((person_id = public.acting_person()) OR public.acting_confidant_of(organisation_id) OR (public.acting_job() = 'command-line'::text))) WITH CHECK (((person_id = public.acting_person()) OR public.acting_confidant_of(organisation_id) OR (public.acting_job() = 'command-line'::text)));

CREATE POLICY contacts_follow ON public.contacts FOR UPDATE TO nennep_owner USING ((CURRENT_USER <> SESSION_USER)) WITH CHECK ((CURRENT_USER <> SESSION_USER));

CREATE POLICY contacts_read ON public.contacts FOR SELECT USING (((person_id = public.acting_person()) OR public.acting_confidant_of(organisation_id) OR (public.acting_job() = 'command-line'::text)));

CREATE POLICY contacts_sign_in ON public.contacts FOR SELECT TO nennep_owner USING ((CURRENT_USER <> SESSION_USER));

CREATE POLICY corrections_of_the_meeting ON public.minutes_corrections USING (public.acting_in_meeting(meeting_id)) WITH CHECK (public.acting_in_meeting(meeting_id));

ALTER TABLE public.criticism_comments ENABLE ROW LEVEL SECURITY;

CREATE POLICY criticism_comments_of_the_cell ON public.criticism_comments USING (public.acting_member_of(organisation_id)) WITH CHECK (public.acting_member_of(organisation_id));

ALTER TABLE public.criticism_papers ENABLE ROW LEVEL SECURITY;

CREATE POLICY criticism_papers_own ON public.criticism_papers USING ((person_id = public.acting_person())) WITH CHECK (((person_id = public.acting_person()) AND public.acting_member_of(organisation_id)));

CREATE POLICY criticism_papers_presented ON public.criticism_papers FOR SELECT USING (((presented_at IS NOT NULL) AND public.acting_member_of(organisation_id)));

ALTER TABLE public.criticism_promise_tellings ENABLE ROW LEVEL SECURITY;

CREATE POLICY criticism_promise_tellings_of_the_cell ON public.criticism_promise_tellings USING (public.acting_member_of(organisation_id)) WITH CHECK (((told_by = public.acting_person()) AND public.acting_member_of(organisation_id)));

ALTER TABLE public.criticism_promises ENABLE ROW LEVEL SECURITY;

CREATE POLICY criticism_promises_made ON public.criticism_promises FOR INSERT WITH CHECK ((public.acting_member_of(organisation_id) AND (((noted_by IS NULL) AND (person_id = public.acting_person())) OR (noted_by = public.acting_person()))));

CREATE POLICY criticism_promises_of_the_cell ON public.criticism_promises FOR SELECT USING (public.acting_member_of(organisation_id));

CREATE POLICY criticism_promises_told ON public.criticism_promises FOR UPDATE USING (public.acting_member_of(organisation_id)) WITH CHECK (public.acting_member_of(organisation_id));

ALTER TABLE public.criticism_turns ENABLE ROW LEVEL SECURITY;

CREATE POLICY criticism_turns_of_the_cell ON public.criticism_turns USING (public.acting_member_of(organisation_id)) WITH CHECK (public.acting_member_of(organisation_id));

ALTER TABLE public.focus_questions ENABLE ROW LEVEL SECURITY;

CREATE POLICY focus_questions_of_the_meeting ON public.focus_questions USING (((public.acting_job() = 'live'::text) OR public.acting_in_meeting(meeting_id))) WITH CHECK (public.acting_in_meeting(meeting_id));

ALTER TABLE public.frank_answers ENABLE ROW LEVEL SECURITY;

CREATE POLICY frank_answers_give ON public.frank_answers FOR INSERT WITH CHECK ((public.acting_committee_of(organisation_id) OR public.acting_head_of_frank(window_id)));

CREATE POLICY frank_answers_read ON public.frank_answers FOR SELECT USING ((public.acting_member_of(organisation_id) OR public.acting_committee_of(organisation_id) OR public.acting_head_of_frank(window_id)));

ALTER TABLE public.frank_texts ENABLE ROW LEVEL SECURITY;

CREATE POLICY frank_texts_read ON public.frank_texts FOR SELECT USING ((EXISTS ( SELECT
   FROM public.frank_opinions o
  WHERE ((o.id = frank_texts.opinion_id) AND (public.acting_committee_of(o.organisation_id) OR ((o.audience = 'cell'::text) AND (o.hidden_at IS NULL) AND (public.acting_member_of(o.organisation_id) OR public.acting_head_of_frank(o.window_id))))))));

CREATE POLICY frank_texts_show ON public.frank_texts FOR INSERT WITH CHECK (((public.acting_job() = ANY (ARRAY['frank.steps'::text, 'democracy.show-called-frank'::text, 'sample'::text])) OR (EXISTS ( SELECT
   FROM public.frank_opinions o
  WHERE ((o.id = frank_texts.opinion_id) AND public.acting_committee_of(o.organisation_id))))));

CREATE POLICY leave_reasons_read ON public.meeting_leave_reasons USING (((person_id = public.acting_person()) OR public.acting_confidant_of(organisation_id) OR (EXISTS ( SELECT
   FROM public.meetings m
  WHERE ((m.id = meeting_leave_reasons.meeting_id) AND ((public.acting_person() = m.minute_taker_id) OR (public.acting_person() = m.chair_id))))))) WITH CHECK ((public.acting_confidant_of(organisation_id) OR (EXISTS ( SELECT
   FROM public.meetings m
  WHERE ((m.id = meeting_leave_reasons.meeting_id) AND ((public.acting_person() = m.minute_taker_id) OR (public.acting_person() = m.chair_id)))))));

ALTER TABLE public.meeting_leave_reasons ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.meeting_score_lines ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.meeting_states_of_mind ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.minutes_corrections ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.minutes_paragraphs ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.opinion_answers ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.opinion_earlier_words ENABLE ROW LEVEL SECURITY;

CREATE POLICY opinion_earlier_words_of_the_cell ON public.opinion_earlier_words USING (public.acting_member_of(organisation_id)) WITH CHECK (((replaced_by = public.acting_person()) AND public.acting_member_of(organisation_id)));

ALTER TABLE public.opinions ENABLE ROW LEVEL SECURITY;

CREATE POLICY opinions_carried_up ON public.opinions FOR SELECT USING ((EXISTS ( SELECT
   FROM public.opinion_carryings c
  WHERE ((c.opinion_id = opinions.id) AND public.acting_answers_for(c.committee_id)))));

CREATE POLICY opinions_of_the_cell ON public.opinions USING (((author_id = public.acting_person()) OR (public.acting_job() = 'live'::text) OR (public.acting_member_of(organisation_id) AND ((meeting_id IS NULL) OR public.acting_in_meeting(meeting_id))))) WITH CHECK ((public.acting_member_of(organisation_id) AND ((meeting_id IS NULL) OR public.acting_in_meeting(meeting_id))));

CREATE POLICY opinions_owed ON public.opinions FOR SELECT USING ((EXISTS ( SELECT
   FROM public.opinion_debts d
  WHERE ((d.opinion_id = opinions.id) AND public.acting_answers_for(d.owner_id)))));

CREATE POLICY paragraphs_of_the_meeting ON public.minutes_paragraphs USING (((public.acting_job() = 'live'::text) OR public.acting_in_meeting(meeting_id))) WITH CHECK (public.acting_in_meeting(meeting_id));

ALTER TABLE public.resolution_clauses ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.resolutions ENABLE ROW LEVEL SECURITY;

CREATE POLICY resolutions_of_the_cell ON public.resolutions USING ((public.acting_member_of(organisation_id) OR (public.acting_job() = 'live'::text))) WITH CHECK (public.acting_member_of(organisation_id));

CREATE POLICY resolutions_reported ON public.resolutions FOR SELECT USING (((state = 'issued'::text) AND public.acting_hears_from(organisation_id)));

CREATE POLICY resolutions_unissued ON public.resolutions FOR SELECT TO nennep_owner USING ((CURRENT_USER <> SESSION_USER));

ALTER TABLE public.roster_previews ENABLE ROW LEVEL SECURITY;

CREATE POLICY roster_previews_of_the_cell ON public.roster_previews USING ((public.acting_confidant_of(organisation_id) OR (public.acting_job() = 'command-line'::text))) WITH CHECK ((public.acting_confidant_of(organisation_id) OR (public.acting_job() = 'command-line'::text)));

CREATE POLICY score_lines_add ON public.meeting_score_lines FOR INSERT WITH CHECK ((((side = 'cell'::text) AND public.acting_member_of(organisation_id)) OR ((side = 'supervisor'::text) AND public.acting_hears_from(organisation_id) AND (by_person = public.acting_person()))));

CREATE POLICY score_lines_change ON public.meeting_score_lines FOR UPDATE USING ((((side = 'cell'::text) AND public.acting_member_of(organisation_id)) OR ((side = 'supervisor'::text) AND public.acting_hears_from(organisation_id)))) WITH CHECK ((((side = 'cell'::text) AND public.acting_member_of(organisation_id)) OR ((side = 'supervisor'::text) AND public.acting_hears_from(organisation_id) AND (by_person = public.acting_person()))));

CREATE POLICY score_lines_read ON public.meeting_score_lines FOR SELECT USING ((public.acting_member_of(organisation_id) OR public.acting_hears_from(organisation_id) OR (public.acting_job() = 'live'::text)));

CREATE POLICY states_of_mind_of_the_meeting ON public.meeting_states_of_mind USING (((public.acting_job() = 'live'::text) OR public.acting_in_meeting(meeting_id))) WITH CHECK (public.acting_in_meeting(meeting_id));

GRANT USAGE ON SCHEMA public TO nennep_program;

REVOKE ALL ON FUNCTION public.accepted_absences(of_meeting uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION public.accepted_absences(of_meeting uuid) TO nennep_program;

REVOKE ALL ON FUNCTION public.account_for_sign_in(typed text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.account_for_sign_in(typed text) TO nennep_program;

REVOKE ALL ON FUNCTION public.blind_abandon(use uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION public.blind_abandon(use uuid) TO nennep_program;

REVOKE ALL ON FUNCTION public.blind_empty(use uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION public.blind_empty(use uuid) TO nennep_program;

REVOKE ALL ON FUNCTION public.blind_end_handing(use uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION public.blind_end_handing(use uuid) TO nennep_program;

REVOKE ALL ON FUNCTION public.blind_end_spending(use uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION public.blind_end_spending(use uuid) TO nennep_program;

REVOKE ALL ON FUNCTION public.blind_end_unlisted(use uuid, taken integer) FROM PUBLIC;
GRANT ALL ON FUNCTION public.blind_end_unlisted(use uuid, taken integer) TO nennep_program;

REVOKE ALL ON FUNCTION public.blind_hand(use uuid, holder uuid, message bytea, signed bytea) FROM PUBLIC;
GRANT ALL ON FUNCTION public.blind_hand(use uuid, holder uuid, message bytea, signed bytea) TO nennep_program;

REVOKE ALL ON FUNCTION public.blind_key(use uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION public.blind_key(use uuid) TO nennep_program;

REVOKE ALL ON FUNCTION public.blind_lock(use uuid, alone boolean) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.blind_open(use uuid, public_key bytea, fingerprint text, sealed_key bytea, body_bytes integer, fewest integer, fewest_out integer) FROM PUBLIC;
GRANT ALL ON FUNCTION public.blind_open(use uuid, public_key bytea, fingerprint text, sealed_key bytea, body_bytes integer, fewest integer, fewest_out integer) TO nennep_program;

REVOKE ALL ON FUNCTION public.blind_publish(use uuid, tokens bytea[], bodies bytea[], signatures bytea[]) FROM PUBLIC;
GRANT ALL ON FUNCTION public.blind_publish(use uuid, tokens bytea[], bodies bytea[], signatures bytea[]) TO nennep_program;

REVOKE ALL ON FUNCTION public.blind_spend(use uuid, mark bytea, whole bytea, box bytea) FROM PUBLIC;
GRANT ALL ON FUNCTION public.blind_spend(use uuid, mark bytea, whole bytea, box bytea) TO nennep_program;

REVOKE ALL ON FUNCTION public.contact_follows_home() FROM PUBLIC;

REVOKE ALL ON FUNCTION public.unissued_resolutions(of_organisation uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION public.unissued_resolutions(of_organisation uuid) TO nennep_program;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.absence_notices TO nennep_program;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.agenda_frank TO nennep_program;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.agenda_items TO nennep_program;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.agenda_opinions TO nennep_program;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.agenda_papers TO nennep_program;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.agenda_templates TO nennep_program;

GRANT SELECT,INSERT ON TABLE public.frank_answered TO nennep_program;

GRANT SELECT,INSERT,UPDATE ON TABLE public.frank_opinions TO nennep_program;

GRANT SELECT,INSERT,UPDATE ON TABLE public.frank_windows TO nennep_program;

GRANT SELECT,INSERT,UPDATE ON TABLE public.opinion_debts TO nennep_program;

GRANT SELECT ON TABLE public.answers_owed TO nennep_program;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.auth_accounts TO nennep_program;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.auth_sessions TO nennep_program;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.auth_users TO nennep_program;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.auth_verifications TO nennep_program;

GRANT SELECT,INSERT ON TABLE public.ballot_electors TO nennep_program;

GRANT SELECT,INSERT,DELETE ON TABLE public.ballot_takers TO nennep_program;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.ballot_tallies TO nennep_program;

GRANT SELECT,INSERT,UPDATE ON TABLE public.ballots TO nennep_program;

GRANT SELECT ON TABLE public.blind_published TO nennep_program;

GRANT SELECT ON TABLE public.blind_takings TO nennep_program;

GRANT SELECT(id) ON TABLE public.blind_uses TO nennep_program;

GRANT SELECT(public_key) ON TABLE public.blind_uses TO nennep_program;

GRANT SELECT(fingerprint) ON TABLE public.blind_uses TO nennep_program;

GRANT SELECT(body_bytes) ON TABLE public.blind_uses TO nennep_program;

GRANT SELECT(fewest) ON TABLE public.blind_uses TO nennep_program;

GRANT SELECT(phase) ON TABLE public.blind_uses TO nennep_program;

GRANT SELECT(handed_out) ON TABLE public.blind_uses TO nennep_program;

GRANT SELECT(received) ON TABLE public.blind_uses TO nennep_program;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.calendar_addresses TO nennep_program;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.cell_groups TO nennep_program;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.contacts TO nennep_program;

GRANT SELECT,INSERT ON TABLE public.criticism_comments TO nennep_program;

GRANT SELECT,INSERT,UPDATE ON TABLE public.criticism_papers TO nennep_program;

GRANT SELECT,INSERT ON TABLE public.criticism_promise_tellings TO nennep_program;

GRANT USAGE ON SEQUENCE public.criticism_promise_tellings_id_seq TO nennep_program;

GRANT SELECT,INSERT,UPDATE ON TABLE public.criticism_promises TO nennep_program;

GRANT SELECT,INSERT,UPDATE ON TABLE public.criticism_turns TO nennep_program;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.document_numbers TO nennep_program;

GRANT SELECT,INSERT,UPDATE ON TABLE public.election_bodies TO nennep_program;

GRANT SELECT,INSERT ON TABLE public.election_body_members TO nennep_program;

GRANT SELECT,INSERT,UPDATE ON TABLE public.election_candidates TO nennep_program;

GRANT SELECT,INSERT,UPDATE ON TABLE public.election_counts TO nennep_program;

GRANT SELECT,INSERT,UPDATE ON TABLE public.election_rounds TO nennep_program;

GRANT SELECT,INSERT,UPDATE ON TABLE public.elections TO nennep_program;

GRANT SELECT,INSERT ON TABLE public.fact_seals TO nennep_program;

GRANT SELECT,INSERT ON TABLE public.facts TO nennep_program;

GRANT USAGE ON SEQUENCE public.facts_id_seq TO nennep_program;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.files TO nennep_program;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.focus_questions TO nennep_program;

GRANT SELECT,INSERT ON TABLE public.frank_answers TO nennep_program;

GRANT SELECT,INSERT ON TABLE public.frank_texts TO nennep_program;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.group_members TO nennep_program;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.handbook_ticks TO nennep_program;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.idempotency_keys TO nennep_program;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.invitations TO nennep_program;

GRANT SELECT,INSERT,UPDATE ON TABLE public.items_left TO nennep_program;

GRANT SELECT,INSERT ON TABLE public.late_sheets TO nennep_program;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.local_rules TO nennep_program;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.meeting_attendance TO nennep_program;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.meeting_confirmations TO nennep_program;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.meeting_guests TO nennep_program;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.meeting_leave_reasons TO nennep_program;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.meeting_leaves TO nennep_program;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.meeting_rounds TO nennep_program;

GRANT SELECT,INSERT,UPDATE ON TABLE public.meeting_score_lines TO nennep_program;

GRANT SELECT,INSERT,UPDATE ON TABLE public.meeting_scores TO nennep_program;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.meeting_speeches TO nennep_program;

GRANT USAGE ON SEQUENCE public.meeting_speeches_ordinal_seq TO nennep_program;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.meeting_states_of_mind TO nennep_program;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.meeting_turns TO nennep_program;

GRANT SELECT,INSERT,UPDATE ON TABLE public.meetings TO nennep_program;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.membership_statuses TO nennep_program;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.memberships TO nennep_program;

GRANT SELECT,INSERT,UPDATE ON TABLE public.minutes TO nennep_program;

GRANT SELECT,INSERT ON TABLE public.minutes_corrections TO nennep_program;

GRANT SELECT,INSERT,UPDATE ON TABLE public.minutes_paragraphs TO nennep_program;

GRANT SELECT,INSERT ON TABLE public.minutes_scans TO nennep_program;

GRANT SELECT,INSERT,UPDATE ON TABLE public.motion_amendments TO nennep_program;

GRANT SELECT,INSERT,UPDATE ON TABLE public.motions TO nennep_program;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.offices TO nennep_program;

GRANT SELECT,INSERT,UPDATE ON TABLE public.opinion_answers TO nennep_program;

GRANT USAGE ON SEQUENCE public.opinion_answers_place_seq TO nennep_program;

GRANT SELECT,INSERT,UPDATE ON TABLE public.opinion_carryings TO nennep_program;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.opinion_digests TO nennep_program;

GRANT SELECT,INSERT,DELETE ON TABLE public.opinion_earlier_words TO nennep_program;

GRANT SELECT,INSERT,UPDATE ON TABLE public.opinions TO nennep_program;

GRANT SELECT,INSERT,UPDATE ON TABLE public.opinions_kept TO nennep_program;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.organisation_links TO nennep_program;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.organisation_names TO nennep_program;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.organisation_successions TO nennep_program;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.organisation_terms TO nennep_program;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.organisations TO nennep_program;

GRANT SELECT,INSERT ON TABLE public.paper_openings TO nennep_program;

GRANT SELECT,INSERT ON TABLE public.paper_reminders TO nennep_program;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.parked_facts TO nennep_program;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.people TO nennep_program;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.reaction_cursors TO nennep_program;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.resolution_clauses TO nennep_program;

GRANT SELECT,INSERT,UPDATE ON TABLE public.resolutions TO nennep_program;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.roster_previews TO nennep_program;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.task_partners TO nennep_program;

GRANT SELECT,INSERT ON TABLE public.task_progress TO nennep_program;

GRANT USAGE ON SEQUENCE public.task_progress_ordinal_seq TO nennep_program;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.task_reminders TO nennep_program;

GRANT SELECT,INSERT,UPDATE ON TABLE public.tasks TO nennep_program;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.vote_choices TO nennep_program;

GRANT SELECT,INSERT ON TABLE public.vote_counters TO nennep_program;

GRANT SELECT,INSERT ON TABLE public.vote_counts TO nennep_program;

GRANT SELECT,INSERT ON TABLE public.vote_electors TO nennep_program;

GRANT SELECT,INSERT ON TABLE public.vote_recounts TO nennep_program;

GRANT SELECT,INSERT,UPDATE ON TABLE public.votes TO nennep_program;

ALTER DEFAULT PRIVILEGES FOR ROLE nennep_owner IN SCHEMA public GRANT USAGE ON SEQUENCES  TO nennep_program;

ALTER DEFAULT PRIVILEGES FOR ROLE nennep_owner IN SCHEMA public GRANT SELECT,INSERT,DELETE,UPDATE ON TABLES  TO nennep_program;
