import { expect, test } from 'vitest'
import { openDatabase } from '../database.ts'
import { migrate, versionOf } from '../migrate.ts'

test('version 1 has tables that keep wrong values and unknown trainees out', async () => {
  const database = openDatabase(':memory:')
  migrate(database, 1)
  expect(versionOf(database)).toBe(1)
  database.run(
    'INSERT INTO trainees (id, name, added_at) VALUES (?, ?, ?)',
    't',
    '甲',
    '2026-11-22T08:00:00Z',
  )
  database.run('INSERT INTO contents VALUES (?, ?)', 'd', '[]')
  const insert = (id: string, trainee: string, seed: string | number, state: string) =>
    database.run(
      `INSERT INTO attempts (id, trainee, scenario, title, scenario_digest, rules_digest, translations_digest,
        mode, seed, state, started_at, app_version) VALUES (?, ?, 's', 's', 'd', 'd', 'd', 'exam', ?, ?, 'now', '1')`,
      ...[id, trainee, seed, state],
    )
  insert('a', 't', 1, 'running')
  expect(() => insert('a', 't', 1, 'running')).toThrow('UNIQUE')
  expect(() => insert('b', 'nobody', 1, 'running')).toThrow('FOREIGN KEY')
  expect(() => insert('c', 't', 'one', 'running')).toThrow('INTEGER')
  expect(() => insert('d', 't', 1, 'paused')).toThrow('CHECK')
  database.run('INSERT INTO inputs VALUES (?, ?, ?, ?)', 'a', 0, '{}', 1)
  expect(() => database.run('INSERT INTO inputs VALUES (?, ?, ?, ?)', 'a', 0, '{}', 1)).toThrow('UNIQUE')
  await database.close()
})

test('migrating again changes nothing', async () => {
  const database = openDatabase(':memory:')
  migrate(database)
  database.run('INSERT INTO trainees (id, name, added_at) VALUES (?, ?, ?)', 't', '甲', 'now')
  migrate(database)
  expect(database.all('SELECT id FROM trainees')).toHaveLength(1)
  await database.close()
})
