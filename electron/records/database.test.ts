import path from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../testing/temporary.ts'
import { failureOf, openDatabase } from './database.ts'

function thrownBy(work: () => unknown): unknown {
  try {
    work()
  } catch (error) {
    return error
  }
  throw new Error('Nothing was thrown')
}

test('a transaction that throws leaves nothing of itself, and the next one works', async () => {
  const database = openDatabase(path.join(temporaryFolder(), 'a.db'))
  database.exec('CREATE TABLE t (n INTEGER) STRICT')
  const broken = () =>
    database.transaction(() => {
      database.run('INSERT INTO t VALUES (?)', 1)
      throw new RangeError('in the middle')
    })
  expect(broken).toThrow('in the middle')
  expect(database.all('SELECT n FROM t')).toEqual([])
  database.transaction(() => {
    database.run('INSERT INTO t VALUES (?)', null)
  })
  expect(database.all('SELECT n FROM t')).toMatchObject([{ n: null }])
  await database.close()
})

test('failures of the disk are told apart from faults of ours', async () => {
  const file = path.join(temporaryFolder(), 'a.db')
  const database = openDatabase(file)
  database.exec('CREATE TABLE t (n INTEGER UNIQUE) STRICT')
  expect(failureOf(thrownBy(() => openDatabase(file)))).toBe('locked')
  database.run('INSERT INTO t VALUES (?)', 1)
  expect(failureOf(thrownBy(() => database.run('INSERT INTO t VALUES (?)', 1)))).toBe('other')
  database.exec('PRAGMA query_only = ON')
  expect(failureOf(thrownBy(() => database.run('INSERT INTO t VALUES (?)', 2)))).toBe('read-only')
  expect(failureOf(new RangeError('no'))).toBeUndefined()
  await database.close()
})
