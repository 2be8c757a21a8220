-- The index over the tape. Everything here can be thrown away and rebuilt from the tape.

-- One row: how far the tape has been followed, and what is left of the agent's credit.
CREATE TABLE standing (
  id          INT PRIMARY KEY CHECK (id = 1),
  seq         BIGINT NOT NULL,
  sha         CHAR(64) NOT NULL,
  start_at    BIGINT NOT NULL,
  end_at      BIGINT NOT NULL,
  bal         BIGINT NOT NULL CHECK (bal >= 0)
);

CREATE TABLE registry (
  kind        VARCHAR(10) NOT NULL CHECK (kind IN ('SHOP', 'UTILITY', 'TARIFF', 'CUSTOMER', 'OPERATOR')),
  code        VARCHAR(60) NOT NULL,
  start_at    BIGINT NOT NULL,
  end_at      BIGINT NOT NULL,
  CONSTRAINT one_of_a_kind PRIMARY KEY (kind, code)
);

CREATE TABLE meter (
  pan         CHAR(18) PRIMARY KEY,
  drn         VARCHAR(13) NOT NULL UNIQUE,
  start_at    BIGINT NOT NULL,
  end_at      BIGINT NOT NULL
);

-- Loads of the agent's credit; what sales draw is in their own rows.
CREATE TABLE credit_ledger (
  seq         BIGINT PRIMARY KEY CHECK (seq > 0),
  delta       BIGINT NOT NULL CHECK (delta <> 0),
  bal_after   BIGINT NOT NULL CHECK (bal_after >= 0)
);

CREATE TABLE sale (
  seq         BIGINT PRIMARY KEY CHECK (seq > 0),
  receipt_no  BIGINT NOT NULL UNIQUE CHECK (receipt_no > 0),
  sale_id     UUID NOT NULL UNIQUE,
  utc         BIGINT NOT NULL,
  pan         CHAR(18) NOT NULL,
  base_date   SMALLINT NOT NULL CHECK (base_date IN (1993, 2014, 2035)),
  tid         INT NOT NULL CHECK (tid BETWEEN 1 AND 16777215),
  service     VARCHAR(11) NOT NULL CHECK (service IN ('ELECTRICITY', 'WATER', 'GAS', 'TIME')),
  money       BIGINT NOT NULL CHECK (money > 0),
  units       BIGINT NOT NULL CHECK (units BETWEEN 1 AND 18201624),
  bal_after   BIGINT NOT NULL CHECK (bal_after >= 0),
  operator    VARCHAR(20) NOT NULL,
  start_at    BIGINT NOT NULL,
  end_at      BIGINT NOT NULL,
  CONSTRAINT one_tid_per_meter UNIQUE (pan, base_date, tid)
);

CREATE TABLE sale_event (
  seq         BIGINT PRIMARY KEY CHECK (seq > 0),
  sale_id     UUID NOT NULL,
  kind        VARCHAR(8) NOT NULL CHECK (kind IN ('REVEAL', 'COPY', 'PRINT')),
  copy_no     INT NOT NULL CHECK (copy_no >= 0),
  outcome     VARCHAR(10) NOT NULL,
  start_at    BIGINT NOT NULL,
  end_at      BIGINT NOT NULL,
  CONSTRAINT event_of_a_sale FOREIGN KEY (sale_id) REFERENCES sale (sale_id)
);

-- Sales whose token was not shown when the next record came; a row goes when its sale is revealed.
CREATE TABLE unshown (
  sale_id     UUID PRIMARY KEY,
  start_at    BIGINT NOT NULL,
  end_at      BIGINT NOT NULL
);

CREATE INDEX sale_event_by_sale ON sale_event (sale_id);

-- [jooq ignore start]
CREATE TRIGGER sale_append_only BEFORE UPDATE, DELETE ON sale FOR EACH ROW
  CALL 'org.utilitill.journal.index.AppendOnly';
CREATE TRIGGER ledger_append_only BEFORE UPDATE, DELETE ON credit_ledger FOR EACH ROW
  CALL 'org.utilitill.journal.index.AppendOnly';
CREATE TRIGGER event_append_only BEFORE UPDATE, DELETE ON sale_event FOR EACH ROW
  CALL 'org.utilitill.journal.index.AppendOnly';
CREATE USER till PASSWORD 'till';
GRANT SELECT, INSERT ON sale, credit_ledger, sale_event, meter, registry TO till;
GRANT SELECT, INSERT, UPDATE ON standing TO till;
GRANT SELECT, INSERT, DELETE ON unshown TO till;
-- [jooq ignore end]
