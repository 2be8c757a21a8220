-- People, keys and signers change; the row follows the newest record, "added" keeps their order.
DROP TABLE registry;

CREATE TABLE registry (
  kind        VARCHAR(10) NOT NULL
    CHECK (kind IN ('SHOP', 'UTILITY', 'TARIFF', 'CUSTOMER', 'OPERATOR', 'KEY', 'SIGNER')),
  code        VARCHAR(60) NOT NULL,
  added       BIGINT NOT NULL,
  start_at    BIGINT NOT NULL,
  end_at      BIGINT NOT NULL,
  CONSTRAINT one_of_a_kind PRIMARY KEY (kind, code)
);

-- Which key a sale was made with, for the daily limits of keys.
ALTER TABLE sale ADD COLUMN sgc CHAR(6) NOT NULL;
ALTER TABLE sale ADD COLUMN krn SMALLINT NOT NULL;

-- What people did and tried.
CREATE TABLE act (
  seq         BIGINT PRIMARY KEY CHECK (seq > 0),
  utc         BIGINT NOT NULL,
  what        VARCHAR(20) NOT NULL,
  actor       VARCHAR(20) NOT NULL,
  approver    VARCHAR(20) NOT NULL,
  subject     VARCHAR(60) NOT NULL,
  outcome     VARCHAR(8) NOT NULL CHECK (outcome IN ('DONE', 'REFUSED', 'FAILED')),
  shift       BIGINT NOT NULL,
  start_at    BIGINT NOT NULL,
  end_at      BIGINT NOT NULL
);

CREATE INDEX act_of_subject ON act (what, subject, seq);

-- [jooq ignore start]
CREATE TRIGGER act_append_only BEFORE UPDATE, DELETE ON act FOR EACH ROW
  CALL 'org.utilitill.journal.index.AppendOnly';
GRANT SELECT, INSERT ON act TO till;
GRANT SELECT, INSERT, UPDATE ON registry TO till;
-- [jooq ignore end]
