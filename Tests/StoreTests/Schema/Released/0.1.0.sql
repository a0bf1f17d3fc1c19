PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE schema_migration (
  number INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  checksum INTEGER NOT NULL,
  applied_at INTEGER NOT NULL
) STRICT;
INSERT INTO schema_migration VALUES(1,'0001-pipeline',-3764730424529274329,1795900725109);
CREATE TABLE owner (
  id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
  name TEXT NOT NULL CHECK (name <> ''),
  email TEXT,
  active_from INTEGER,
  active_until INTEGER,
  role TEXT,
  active_deal_limit INTEGER CHECK (active_deal_limit > 0)
) STRICT, WITHOUT ROWID;
INSERT INTO owner VALUES('anna','Anna Berg','anna@example.com',NULL,NULL,'manager',NULL);
CREATE TABLE import (
  id INTEGER PRIMARY KEY,
  recorded_at INTEGER NOT NULL,
  actor TEXT NOT NULL,
  file TEXT NOT NULL,
  profile TEXT NOT NULL,
  source TEXT NOT NULL,
  is_backdated INTEGER NOT NULL CHECK (is_backdated IN (0, 1)),
  created INTEGER NOT NULL DEFAULT 0,
  updated INTEGER NOT NULL DEFAULT 0,
  unchanged INTEGER NOT NULL DEFAULT 0,
  rejected INTEGER NOT NULL DEFAULT 0
) STRICT;
INSERT INTO import VALUES(1,1795900725178,'kari','a.csv','own','csv',0,3,0,0,0);
INSERT INTO import VALUES(2,1795900725252,'kari','a.csv','own','csv',0,0,2,1,0);
CREATE TABLE deal (
  number INTEGER PRIMARY KEY,
  own_id TEXT UNIQUE CHECK (own_id <> ''),
  external_source TEXT,
  external_id TEXT,
  title TEXT, name TEXT, company TEXT, email TEXT, stage TEXT, owner TEXT,
  last_contact_date INTEGER, source TEXT, first_contact_date INTEGER, touchpoint_count INTEGER,
  call_date INTEGER, call_notes TEXT, bant_score INTEGER, qualified INTEGER CHECK (qualified IN (0, 1)),
  offer_amount INTEGER, currency TEXT CHECK (length(currency) = 3), offer_sent_date INTEGER,
  follow_up_date INTEGER, closed_date INTEGER, actual_amount INTEGER, payment_terms TEXT,
  kickoff_date INTEGER, kickoff_held_date INTEGER, next_step TEXT, next_step_date INTEGER,
  lost_reason TEXT, lost_note TEXT, reactivation_date INTEGER, nurturing_note TEXT,
  expected_close_date INTEGER, probability INTEGER, forecast_category TEXT,
  stage_entered_at INTEGER, created_at INTEGER, archived_date INTEGER,
  custom_fields TEXT CHECK (substr(custom_fields, 1, 1) = '['),
  recorded_at INTEGER NOT NULL,
  actor TEXT NOT NULL,
  reason TEXT,
  import INTEGER REFERENCES import (id),
  CHECK ((external_id IS NULL) = (external_source IS NULL))
) STRICT;
INSERT INTO deal VALUES(1,NULL,NULL,NULL,'Website','Åse Ødegård','Fjord Kaffe AS','ase@fjordkaffe.no','contacted','anna',20503,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'send first message',20507,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1771542000000,1771455600000,NULL,'[["Region","North"]]',1795900725252,'kari',NULL,2);
INSERT INTO deal VALUES(2,NULL,'csv','H-7','Shop "Nord"','Jo','Nord Metall GmbH','jo@nord.de','closed_lost','anna',20483,'fair',20458,4,NULL,NULL,NULL,NULL,1250000,'EUR',20486,NULL,NULL,NULL,NULL,NULL,NULL,'call again',20494,'price',NULL,NULL,NULL,20573,NULL,NULL,1795900725354,1767481200000,NULL,NULL,1795900725356,'kari','too dear',NULL);
INSERT INTO deal VALUES(3,'Q3/14',NULL,NULL,'Robert','n/a','Voda d.o.o.','info@voda.hr','negotation','zoe',20502,'web',20485,2,NULL,NULL,NULL,NULL,1500,'JPY',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1795900725397,'kari',NULL,NULL);
CREATE TABLE deal_history (
  number INTEGER NOT NULL,
  own_id TEXT,
  external_source TEXT,
  external_id TEXT,
  title TEXT, name TEXT, company TEXT, email TEXT, stage TEXT, owner TEXT,
  last_contact_date INTEGER, source TEXT, first_contact_date INTEGER, touchpoint_count INTEGER,
  call_date INTEGER, call_notes TEXT, bant_score INTEGER, qualified INTEGER,
  offer_amount INTEGER, currency TEXT, offer_sent_date INTEGER,
  follow_up_date INTEGER, closed_date INTEGER, actual_amount INTEGER, payment_terms TEXT,
  kickoff_date INTEGER, kickoff_held_date INTEGER, next_step TEXT, next_step_date INTEGER,
  lost_reason TEXT, lost_note TEXT, reactivation_date INTEGER, nurturing_note TEXT,
  expected_close_date INTEGER, probability INTEGER, forecast_category TEXT,
  stage_entered_at INTEGER, created_at INTEGER, archived_date INTEGER,
  custom_fields TEXT,
  recorded_at INTEGER NOT NULL,
  actor TEXT NOT NULL,
  reason TEXT,
  import INTEGER REFERENCES import (id),
  superseded_at INTEGER NOT NULL,
  CHECK (superseded_at >= recorded_at)
) STRICT;
INSERT INTO deal_history VALUES(1,NULL,NULL,NULL,'Website','Åse Ødegård','Fjord Kaffe AS','ase@fjordkaffe.no','new_lead','anna',20503,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'send first message',20507,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1771455600000,NULL,'[["Region","North"]]',1795900725178,'kari',NULL,1,1795900725252);
INSERT INTO deal_history VALUES(2,NULL,'csv','H-7','Shop "Nord"','Jo','Nord Metall GmbH','jo@nord.de','offer_sent','anna',20483,'fair',20458,4,NULL,NULL,NULL,NULL,1250000,'EUR',20486,NULL,NULL,NULL,NULL,NULL,NULL,'call again',20494,NULL,NULL,NULL,NULL,20484,NULL,NULL,NULL,1767481200000,NULL,NULL,1795900725178,'kari',NULL,1,1795900725252);
INSERT INTO deal_history VALUES(2,NULL,'csv','H-7','Shop "Nord"','Jo','Nord Metall GmbH','jo@nord.de','offer_sent','anna',20483,'fair',20458,4,NULL,NULL,NULL,NULL,1250000,'EUR',20486,NULL,NULL,NULL,NULL,NULL,NULL,'call again',20494,NULL,NULL,NULL,NULL,20543,NULL,NULL,NULL,1767481200000,NULL,NULL,1795900725252,'kari',NULL,2,1795900725303);
INSERT INTO deal_history VALUES(2,NULL,'csv','H-7','Shop "Nord"','Jo','Nord Metall GmbH','jo@nord.de','offer_sent','anna',20483,'fair',20458,4,NULL,NULL,NULL,NULL,1250000,'EUR',20486,NULL,NULL,NULL,NULL,NULL,NULL,'call again',20494,NULL,NULL,NULL,NULL,20573,NULL,NULL,NULL,1767481200000,NULL,NULL,1795900725303,'kari','they asked for time',NULL,1795900725356);
INSERT INTO deal_history VALUES(3,'Q3/14',NULL,NULL,'Robert''); DROP TABLE deal;--','n/a','Voda d.o.o.','info@voda.hr','negotation','zoe',20502,'web',20485,2,NULL,NULL,NULL,NULL,1500,'JPY',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1795900725178,'kari',NULL,1,1795900725397);
CREATE TABLE stage_entry (
  deal INTEGER NOT NULL REFERENCES deal (number),
  sequence INTEGER NOT NULL,
  stage TEXT NOT NULL,
  entered_at INTEGER,
  recorded_at INTEGER NOT NULL,
  origin TEXT NOT NULL CHECK (origin IN ('witnessed', 'inferred')),
  actor TEXT NOT NULL,
  reason TEXT,
  import INTEGER REFERENCES import (id),
  PRIMARY KEY (deal, sequence)
) STRICT, WITHOUT ROWID;
INSERT INTO stage_entry VALUES(1,1,'new_lead',1771455600000,1795900725178,'inferred','kari',NULL,1);
INSERT INTO stage_entry VALUES(1,2,'contacted',1771542000000,1795900725252,'inferred','kari',NULL,2);
INSERT INTO stage_entry VALUES(2,1,'offer_sent',1769986800000,1795900725178,'inferred','kari',NULL,1);
INSERT INTO stage_entry VALUES(2,2,'closed_lost',1795900725354,1795900725356,'witnessed','kari','too dear',NULL);
INSERT INTO stage_entry VALUES(3,1,'negotation',NULL,1795900725178,'inferred','kari',NULL,1);
CREATE INDEX deal_history_by_number ON deal_history (number, recorded_at);
CREATE UNIQUE INDEX deal_by_external_id ON deal (external_id, external_source) WHERE external_id IS NOT NULL;
CREATE INDEX deal_by_email ON deal (email COLLATE NOCASE) WHERE email IS NOT NULL;
CREATE INDEX deal_by_company ON deal (company COLLATE NOCASE) WHERE company IS NOT NULL;
CREATE INDEX deal_by_owner ON deal (owner, stage);
COMMIT;
