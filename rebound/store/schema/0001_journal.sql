-- The journal.
--
-- A moment is three columns: the instant in UTC, the zone's name, the date on the person's wall.
-- sha256 seals a row: it is the hash of its other columns that hold something, except deletion_id, so that
-- a later schema may add columns without breaking the seals of the rows that are there.
-- deletion_id names the deletion that put a row in the bin; a row that is not deleted has none.
-- sequence is the place in the order of writing, for clocks go back; state counts it.

CREATE TABLE state (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    last_sequence INTEGER NOT NULL,
    changed_utc TEXT,
    changed_zone TEXT,
    changed_date TEXT
) STRICT;

INSERT INTO state (id, last_sequence) VALUES (1, 0);

CREATE TABLE setting (
    id TEXT PRIMARY KEY,
    value TEXT NOT NULL,
    sha256 TEXT NOT NULL
) STRICT;

CREATE TABLE deletion (
    id TEXT PRIMARY KEY,
    what TEXT NOT NULL CHECK (what IN ('application', 'event', 'entry', 'batch')),
    at_utc TEXT NOT NULL,
    at_zone TEXT NOT NULL,
    at_date TEXT NOT NULL,
    sha256 TEXT NOT NULL
) STRICT;

CREATE TABLE batch (
    id TEXT PRIMARY KEY,
    source TEXT NOT NULL,
    source_sha256 TEXT NOT NULL,
    read INTEGER NOT NULL,
    imported INTEGER NOT NULL,
    created_utc TEXT NOT NULL,
    created_zone TEXT NOT NULL,
    created_date TEXT NOT NULL,
    undone_utc TEXT,
    undone_zone TEXT,
    undone_date TEXT,
    deletion_id TEXT REFERENCES deletion (id),
    sha256 TEXT NOT NULL
) STRICT;

CREATE TABLE application (
    id TEXT PRIMARY KEY,
    company TEXT NOT NULL,
    role TEXT NOT NULL,
    source TEXT NOT NULL,
    referral INTEGER CHECK (referral IN (0, 1)),
    seniority TEXT NOT NULL,
    location TEXT NOT NULL,
    work_mode TEXT NOT NULL,
    pay TEXT NOT NULL,
    resume_version TEXT NOT NULL,
    link TEXT NOT NULL,
    notes TEXT NOT NULL,
    attributes TEXT NOT NULL,
    batch_id TEXT,
    created_utc TEXT NOT NULL,
    created_zone TEXT NOT NULL,
    created_date TEXT NOT NULL,
    changed_utc TEXT,
    changed_zone TEXT,
    changed_date TEXT,
    deletion_id TEXT REFERENCES deletion (id),
    sha256 TEXT NOT NULL
) STRICT;

CREATE INDEX application_of_batch ON application (batch_id);
CREATE INDEX application_of_deletion ON application (deletion_id);

-- What a batch changed in applications that were there before, so that it can be undone and done again.
CREATE TABLE batch_change (
    id TEXT PRIMARY KEY,
    batch_id TEXT NOT NULL REFERENCES batch (id),
    application_id TEXT NOT NULL REFERENCES application (id) ON DELETE CASCADE,
    before TEXT NOT NULL,
    after TEXT NOT NULL,
    sha256 TEXT NOT NULL
) STRICT;

CREATE INDEX batch_change_of_batch ON batch_change (batch_id);
CREATE INDEX batch_change_of_application ON batch_change (application_id);

CREATE TABLE event (
    id TEXT PRIMARY KEY,
    application_id TEXT NOT NULL REFERENCES application (id),
    kind TEXT NOT NULL,
    on_day TEXT,
    words TEXT NOT NULL,
    channel TEXT NOT NULL,
    origin TEXT NOT NULL,
    batch_id TEXT,
    sequence INTEGER NOT NULL UNIQUE,
    created_utc TEXT NOT NULL,
    created_zone TEXT NOT NULL,
    created_date TEXT NOT NULL,
    changed_utc TEXT,
    changed_zone TEXT,
    changed_date TEXT,
    deletion_id TEXT REFERENCES deletion (id),
    sha256 TEXT NOT NULL
) STRICT;

CREATE INDEX event_of_application ON event (application_id);
CREATE INDEX event_of_batch ON event (batch_id);
CREATE INDEX event_of_deletion ON event (deletion_id);

-- drift counts the characters that were changed since a version was kept.
CREATE TABLE entry (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    application_id TEXT REFERENCES application (id),
    rev INTEGER NOT NULL,
    copy_of TEXT,
    body TEXT NOT NULL,
    drift INTEGER NOT NULL,
    sequence INTEGER NOT NULL UNIQUE,
    created_utc TEXT NOT NULL,
    created_zone TEXT NOT NULL,
    created_date TEXT NOT NULL,
    changed_utc TEXT NOT NULL,
    changed_zone TEXT NOT NULL,
    changed_date TEXT NOT NULL,
    deletion_id TEXT REFERENCES deletion (id),
    sha256 TEXT NOT NULL
) STRICT;

CREATE INDEX entry_of_application ON entry (application_id);
CREATE INDEX entry_of_kind ON entry (kind, application_id);
CREATE INDEX entry_of_deletion ON entry (deletion_id);

-- How an entry stood, now and then. Rows are added, and leave only with their entry.
CREATE TABLE entry_version (
    id TEXT PRIMARY KEY,
    entry_id TEXT NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
    rev INTEGER NOT NULL,
    body TEXT NOT NULL,
    at_utc TEXT NOT NULL,
    at_zone TEXT NOT NULL,
    at_date TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    UNIQUE (entry_id, rev)
) STRICT;

CREATE TRIGGER entry_version_is_never_rewritten
BEFORE UPDATE ON entry_version
BEGIN
    SELECT RAISE(ABORT, 'a version of an entry is never rewritten');
END;

-- Ids of entries that were deleted for good: they leave every backup too.
CREATE TABLE forgotten (
    id TEXT PRIMARY KEY,
    sha256 TEXT NOT NULL
) STRICT;
