import type { Database } from '../database.ts'

/** Makes the tables of version 1 in an empty file. */
export function firstTables(database: Database): void {
  database.exec(`
    CREATE TABLE trainees (
      seq INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL UNIQUE,
      added_at TEXT NOT NULL
    ) STRICT;

    -- Texts as they were when an attempt began, as a JSON list of files, by their digest.
    CREATE TABLE contents (
      digest TEXT PRIMARY KEY,
      files TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    -- The order of attempts is that of seq: clocks are set back.
    CREATE TABLE attempts (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      trainee TEXT NOT NULL REFERENCES trainees (id),
      scenario TEXT NOT NULL,
      title TEXT NOT NULL,
      scenario_digest TEXT NOT NULL REFERENCES contents (digest),
      rules_digest TEXT NOT NULL REFERENCES contents (digest),
      translations_digest TEXT NOT NULL REFERENCES contents (digest),
      mode TEXT NOT NULL,
      seed INTEGER NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('running', 'finished', 'abandoned')),
      started_at TEXT NOT NULL,
      ended_at TEXT,
      app_version TEXT NOT NULL,
      scorecard TEXT,
      total_tenths INTEGER,
      passed INTEGER CHECK (passed IN (0, 1)),
      outcome TEXT
    ) STRICT;

    CREATE INDEX attempts_of_trainee ON attempts (trainee, seq);

    CREATE TABLE inputs (
      attempt TEXT NOT NULL REFERENCES attempts (id),
      number INTEGER NOT NULL,
      input TEXT NOT NULL,
      at INTEGER NOT NULL,
      PRIMARY KEY (attempt, number)
    ) STRICT, WITHOUT ROWID;
  `)
}
