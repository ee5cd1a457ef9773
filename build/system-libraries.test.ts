import { expect, test } from 'vitest'
import { isChineseFont, isOnPath, missingIn } from './system-libraries.ts'

test('each library that ldd does not find is named once', () => {
  const report = [
    '\tlinux-vdso.so.1 (0x00007ffd)',
    '\tlibgtk-3.so.0 => not found',
    '\tlibc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f)',
    '\tlibnss3.so => not found',
    '\tlibgtk-3.so.0 => not found',
  ].join('\n')
  expect(missingIn(report)).toEqual(['libgtk-3.so.0', 'libnss3.so'])
  expect(missingIn('\tnot a dynamic executable')).toEqual([])
})

test('a Chinese font is known by its file, a Latin one is not taken for one', () => {
  expect(isChineseFont('opentype/noto/NotoSansCJK-Regular.ttc')).toBe(true)
  expect(isChineseFont('truetype/wqy/wqy-microhei.ttc')).toBe(true)
  expect(isChineseFont('truetype/dejavu/DejaVuSans.ttf')).toBe(false)
})

test('a program is looked for in every folder of the path', () => {
  expect(isOnPath('sh', '/nowhere:/bin')).toBe(true)
  expect(isOnPath('sh', '/nowhere:')).toBe(false)
})
