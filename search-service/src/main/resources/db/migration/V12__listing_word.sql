-- Every word that a name, a place or a category has or had: what a mistyped word may have been meant to be.
CREATE TABLE listing_word (
    word text NOT NULL,
    CONSTRAINT listing_word_pk PRIMARY KEY (word)
);

CREATE INDEX listing_word_by_trigram ON listing_word USING gin (word gin_trgm_ops);
CREATE INDEX listing_word_by_beginning ON listing_word (word text_pattern_ops);
