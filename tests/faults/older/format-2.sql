PRAGMA application_id = 1684631660;
PRAGMA user_version = 2;
BEGIN TRANSACTION;
CREATE TABLE block (label TEXT, block TEXT, key TEXT, PRIMARY KEY (label, block, key)) WITHOUT ROWID;
CREATE TABLE claim (
    key TEXT, document TEXT, value TEXT NOT NULL, PRIMARY KEY (key, document)
) WITHOUT ROWID;
CREATE TABLE document (
    id TEXT PRIMARY KEY, text TEXT NOT NULL, headline TEXT, publisher TEXT, published TEXT, url TEXT,
    sources TEXT NOT NULL, record TEXT NOT NULL
) WITHOUT ROWID;
INSERT INTO "document" VALUES('06109caa3ffaad46','Readout 2. Ana Belić and Olav Moe met.',NULL,NULL,NULL,NULL,'["readout-2.txt"]','{"id":"06109caa3ffaad46","source":"readout-2.txt","sha256":"06109caa3ffaad46cab12fd3d243dd2a1bd2aa8636b1caf178cfaf2e51f1fe14","headline":null,"publisher":null,"published":null,"url":null,"style":null,"dateline":null,"officials":[{"name":"Ana Belić","aliases":[],"office":"Foreign Minister","represents":"SRB","organisation":null,"body":"SRB:foreign-affairs","mentions":1,"evidence":["e1"],"office_evidence":["e1"],"represents_evidence":["e1"]},{"name":"Olav Moe","aliases":[],"office":"State Secretary","represents":"NOR","organisation":null,"body":"NOR:foreign-affairs","mentions":1,"evidence":["e1"],"office_evidence":["e1"],"represents_evidence":["e1"]}],"meetings":[{"kind":"meeting","status":"held","date":"2021-05-31","date_basis":"stated","place":null,"participants":["Ana Belić","Olav Moe"],"met":[["Ana Belić","Olav Moe"]],"parties":["NOR","SRB"],"name":null,"attendance":[{"official":"Ana Belić","side":"SRB","office":null,"role":"member","evidence":["e0"]},{"official":"Olav Moe","side":"NOR","office":null,"role":"member","evidence":["e0"]}],"sides":[],"topics":[],"titles":[],"date_evidence":[],"evidence":["e0"],"confidence":1.0}],"countries":[],"ministries":[],"organisations":[],"places":[],"evidence":[{"id":"e0","quote":"Readout 2. Ana Belić and Olav Moe met.","start":0,"end":38,"rule":"invented","confidence":1.0},{"id":"e1","quote":"Readout","start":0,"end":7,"rule":"invented","confidence":1.0}],"doubts":[],"version":1}');
INSERT INTO "document" VALUES('79015b96a2cd1795','Readout 3. Tano and Siobhán O''Dowd met.',NULL,NULL,NULL,NULL,'["readout-3.txt"]','{"id":"79015b96a2cd1795","source":"readout-3.txt","sha256":"79015b96a2cd17953b36667d8575103e66de6287219cb1fd625f346ca26f3d83","headline":null,"publisher":null,"published":null,"url":null,"style":null,"dateline":null,"officials":[{"name":"Tano","aliases":[],"office":null,"represents":null,"organisation":null,"body":null,"mentions":1,"evidence":["e1"],"office_evidence":["e1"],"represents_evidence":["e1"]},{"name":"Siobhán O''Dowd","aliases":[],"office":"Prime Minister","represents":"IRL","organisation":null,"body":"IRL","mentions":1,"evidence":["e1"],"office_evidence":["e1"],"represents_evidence":["e1"]}],"meetings":[{"kind":"meeting","status":"held","date":"2021-05-31","date_basis":"stated","place":null,"participants":["Tano","Siobhán O''Dowd"],"met":[["Siobhán O''Dowd","Tano"]],"parties":["IRL"],"name":null,"attendance":[{"official":"Tano","side":null,"office":null,"role":"member","evidence":["e0"]},{"official":"Siobhán O''Dowd","side":"IRL","office":null,"role":"member","evidence":["e0"]}],"sides":[],"topics":[],"titles":[],"date_evidence":[],"evidence":["e0"],"confidence":1.0}],"countries":[],"ministries":[],"organisations":[],"places":[],"evidence":[{"id":"e0","quote":"Readout 3. Tano and Siobhán O''Dowd met.","start":0,"end":39,"rule":"invented","confidence":1.0},{"id":"e1","quote":"Readout","start":0,"end":7,"rule":"invented","confidence":1.0}],"doubts":[],"version":1}');
INSERT INTO "document" VALUES('d808a2eff510f478','Readout 1. Ana Belić and José Moro met.',NULL,NULL,'2021-06-01',NULL,'["readout-1.txt"]','{"id":"d808a2eff510f478","source":"readout-1.txt","sha256":"d808a2eff510f4781951661c138f7c2d2eebefe7f4d17fcc865a011e9ccdd96d","headline":null,"publisher":null,"published":"2021-06-01","url":null,"style":null,"dateline":null,"officials":[{"name":"Ana Belić","aliases":[],"office":"Foreign Minister","represents":"SRB","organisation":null,"body":"SRB:foreign-affairs","mentions":1,"evidence":["e1"],"office_evidence":["e1"],"represents_evidence":["e1"]},{"name":"José Moro","aliases":[],"office":"Ambassador","represents":"ESP","organisation":null,"body":"ESP:foreign-affairs","mentions":1,"evidence":["e1"],"office_evidence":["e1"],"represents_evidence":["e1"]}],"meetings":[{"kind":"meeting","status":"held","date":"2021-05-31","date_basis":"stated","place":null,"participants":["Ana Belić","José Moro"],"met":[["Ana Belić","José Moro"]],"parties":["ESP","SRB"],"name":null,"attendance":[{"official":"Ana Belić","side":"SRB","office":null,"role":"member","evidence":["e0"]},{"official":"José Moro","side":"ESP","office":null,"role":"member","evidence":["e0"]}],"sides":[],"topics":[],"titles":[],"date_evidence":[],"evidence":["e0"],"confidence":1.0}],"countries":[],"ministries":[],"organisations":[],"places":[],"evidence":[{"id":"e0","quote":"Readout 1. Ana Belić and José Moro met.","start":0,"end":39,"rule":"invented","confidence":1.0},{"id":"e1","quote":"Readout","start":0,"end":7,"rule":"invented","confidence":1.0}],"doubts":[],"version":1}');
CREATE TABLE gone (batch INTEGER, key TEXT);
CREATE TABLE item (
    label TEXT, key TEXT, base TEXT NOT NULL, data TEXT NOT NULL, pin TEXT NOT NULL,
    component TEXT NOT NULL, id TEXT NOT NULL, other_ids TEXT NOT NULL, PRIMARY KEY (label, key)
) WITHOUT ROWID;
CREATE TABLE judgement (id TEXT PRIMARY KEY, data TEXT NOT NULL) WITHOUT ROWID;
INSERT INTO "judgement" VALUES('bcfdafd6','{"label":"Official","decision":"different","left":"3025668e0d9a4ea1","right":"54cad4ef37b0bfa4","documents":[],"why":"invented","by":"","made":null,"seen":[]}');
CREATE TABLE mark (name TEXT PRIMARY KEY, value INTEGER NOT NULL);
INSERT INTO "mark" VALUES('batch',2);
INSERT INTO "mark" VALUES('saved',2);
INSERT INTO "mark" VALUES('projection',6);
CREATE TABLE pending (batch INTEGER, document TEXT);
CREATE TABLE told (
    label TEXT, document TEXT, name TEXT, key TEXT NOT NULL, PRIMARY KEY (label, document, name)
) WITHOUT ROWID;
CREATE INDEX claim_document ON claim (document);
CREATE INDEX item_component ON item (label, component);
CREATE INDEX block_key ON block (label, key);
CREATE INDEX told_key ON told (label, key, document);
COMMIT;
