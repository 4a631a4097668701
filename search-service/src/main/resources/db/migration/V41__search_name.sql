-- What is suggested while somebody types: each spelling of a name once, whoever bears it.
CREATE TABLE search_name (
    kind       text        NOT NULL,
    name       text        NOT NULL, -- as it is shown
    folded     text        NOT NULL,
    bearer_id  uuid,                 -- whose name it is, when it is one's alone
    weight     bigint      NOT NULL,
    shows      integer     NOT NULL, -- to come, when it was counted
    last_start timestamptz,          -- not suggested from then on
    gone_at    timestamptz,          -- when nothing was to come any more
    due_at     timestamptz NOT NULL, -- when it is counted again without being marked
    version    bigint      NOT NULL, -- grows with every change of what is written to the index
    written_in text,                 -- the index that has this version
    CONSTRAINT search_name_pk PRIMARY KEY (kind, name),
    CONSTRAINT search_name_kind_is_known CHECK (kind IN ('EVENT', 'PERFORMER', 'VENUE', 'CITY')),
    CONSTRAINT search_name_shows_are_counted CHECK (shows >= 0),
    CONSTRAINT search_name_is_gone_without_shows CHECK ((shows = 0) = (gone_at IS NOT NULL)),
    CONSTRAINT search_name_has_an_end_with_shows CHECK ((shows = 0) = (last_start IS NULL))
);

CREATE SEQUENCE search_name_version;

CREATE INDEX search_name_by_weight ON search_name (weight DESC) WHERE shows > 0;
-- From an array and not from text: a parser of texts would have ideas of its own about words.
CREATE INDEX search_name_by_word ON search_name
    USING gin (array_to_tsvector(string_to_array(folded, ' '))) WHERE shows > 0;
CREATE INDEX search_name_by_due ON search_name (due_at);
CREATE INDEX search_name_unwritten ON search_name (version) WHERE written_in IS NULL;
CREATE INDEX search_name_by_index ON search_name (written_in) WHERE written_in IS NOT NULL;
CREATE INDEX search_name_by_end ON search_name (gone_at) WHERE gone_at IS NOT NULL;
