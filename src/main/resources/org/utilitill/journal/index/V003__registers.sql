-- Registers keep every version of what they know. The newest counts that came alone or in a finished batch.
DROP TABLE registry;
DROP TABLE meter;

-- "id" is the number of the record times 4096 plus the place of the item inside it: rows are in the order of the tape.
CREATE TABLE registry (
  id          BIGINT PRIMARY KEY CHECK (id > 0),
  kind        VARCHAR(10) NOT NULL CHECK (kind IN ('SHOP', 'UTILITY', 'TARIFF', 'OPERATOR', 'KEY', 'SIGNER')),
  code        VARCHAR(60) NOT NULL,
  start_at    BIGINT NOT NULL,
  end_at      BIGINT NOT NULL
);

CREATE INDEX registry_by_code ON registry (kind, code, id);

-- "version" is the number of the record, or of the batch it came in with; "batch" is 0 for what came alone. Whoever
-- writes a batch sees that nothing is in it twice: to ask here would cost a third of an import.
CREATE TABLE customer (
  id          BIGINT PRIMARY KEY CHECK (id > 0),
  account     VARCHAR(60) NOT NULL,
  version     BIGINT NOT NULL CHECK (version > 0),
  batch       BIGINT NOT NULL CHECK (batch IN (0, version)),
  start_at    BIGINT NOT NULL,
  end_at      BIGINT NOT NULL
);

CREATE INDEX customer_by_account ON customer (account, version);

CREATE TABLE meter (
  id          BIGINT PRIMARY KEY CHECK (id > 0),
  drn         VARCHAR(13) NOT NULL,
  account     VARCHAR(60) NOT NULL,
  version     BIGINT NOT NULL CHECK (version > 0),
  batch       BIGINT NOT NULL CHECK (batch IN (0, version)),
  start_at    BIGINT NOT NULL,
  end_at      BIGINT NOT NULL
);

CREATE INDEX meter_by_number ON meter (drn, version);
CREATE INDEX meter_of_account ON meter (account, drn);

-- Batches that are finished; "id" is the number of their first record, "seq" of the act that ended them.
CREATE TABLE batch (
  id          BIGINT PRIMARY KEY CHECK (id > 0),
  seq         BIGINT NOT NULL CHECK (seq > id)
);

-- [jooq ignore start]
CREATE TRIGGER registry_append_only BEFORE UPDATE, DELETE ON registry FOR EACH ROW
  CALL 'org.utilitill.journal.index.AppendOnly';
CREATE TRIGGER customer_append_only BEFORE UPDATE, DELETE ON customer FOR EACH ROW
  CALL 'org.utilitill.journal.index.AppendOnly';
CREATE TRIGGER meter_append_only BEFORE UPDATE, DELETE ON meter FOR EACH ROW
  CALL 'org.utilitill.journal.index.AppendOnly';
CREATE TRIGGER batch_append_only BEFORE UPDATE, DELETE ON batch FOR EACH ROW
  CALL 'org.utilitill.journal.index.AppendOnly';
GRANT SELECT, INSERT ON registry, customer, meter, batch TO till;
-- [jooq ignore end]
