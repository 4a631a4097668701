-- How far the change stream has come. The columns are those that Debezium's offset store reads and writes.
CREATE TABLE stream_offset (
    id                varchar(36)   NOT NULL,
    offset_key        varchar(1255),
    offset_val        varchar(1255),
    record_insert_ts  timestamp     NOT NULL,
    record_insert_seq integer       NOT NULL,
    CONSTRAINT stream_offset_pk PRIMARY KEY (id)
);
