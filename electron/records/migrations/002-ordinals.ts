import type { Database } from '../database.ts'

/**
 * Adds the kind of activity, and which attempt of its trainee at its scenario an attempt was; attempts made before
 * are counted in their order.
 */
export function addOrdinals(database: Database): void {
  database.exec(`
    ALTER TABLE attempts ADD COLUMN kind TEXT NOT NULL DEFAULT 'roleplay';
    ALTER TABLE attempts ADD COLUMN ordinal INTEGER NOT NULL DEFAULT 1 CHECK (ordinal > 0);
    UPDATE attempts SET ordinal = (
      SELECT count(*) FROM attempts AS earlier
      WHERE earlier.trainee = attempts.trainee AND earlier.scenario = attempts.scenario AND earlier.seq <= attempts.seq
    );
  `)
}
