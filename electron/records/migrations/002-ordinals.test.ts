import { expect, test } from 'vitest'
import { openDatabase } from '../database.ts'
import { migrate } from '../migrate.ts'

test('attempts of version 1 are counted for each trainee and scenario, and keep all else', async () => {
  const database = openDatabase(':memory:')
  migrate(database, 1)
  for (const id of ['t', 'u'])
    database.run('INSERT INTO trainees (id, name, added_at) VALUES (?, ?, ?)', id, id, 'now')
  database.run('INSERT INTO contents VALUES (?, ?)', 'd', '[]')
  for (const [id, trainee, scenario] of [
    ['a', 't', 'bill'],
    ['b', 'u', 'bill'],
    ['c', 't', 'queue'],
    ['d', 't', 'bill'],
  ] as const)
    database.run(
      `INSERT INTO attempts (id, trainee, scenario, title, scenario_digest, rules_digest, translations_digest,
        mode, seed, state, started_at, app_version) VALUES (?, ?, ?, ?, 'd', 'd', 'd', 'exam', 7, 'running', 'now', '1')`,
      ...[id, trainee, scenario, `title of ${id}`],
    )
  migrate(database, 2)
  expect(database.all('SELECT id, ordinal, kind, seed, title FROM attempts ORDER BY seq')).toEqual([
    { id: 'a', ordinal: 1, kind: 'roleplay', seed: 7, title: 'title of a' },
    { id: 'b', ordinal: 1, kind: 'roleplay', seed: 7, title: 'title of b' },
    { id: 'c', ordinal: 1, kind: 'roleplay', seed: 7, title: 'title of c' },
    { id: 'd', ordinal: 2, kind: 'roleplay', seed: 7, title: 'title of d' },
  ])
  await database.close()
})
