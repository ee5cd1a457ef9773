import { expect, test } from './program.ts'

test('the window has nothing but what the contract gives it', async ({ start }) => {
  const { app, window } = await start()
  await expect(window.getByRole('textbox', { name: '名字' })).toBeVisible()
  const page = await window.evaluate(() => ({
    require: typeof (globalThis as { require?: unknown }).require,
    process: typeof (globalThis as { process?: unknown }).process,
    groups: Object.keys((globalThis as unknown as { coach: object }).coach).sort(),
  }))
  expect(page).toEqual({
    require: 'undefined',
    process: 'undefined',
    groups: [
      ...['attempts', 'exports', 'notices', 'packs', 'projector', 'scenarios', 'settings', 'storage'],
      'trainees',
    ],
  })
  const preferences = await app.evaluate(({ BrowserWindow }) => {
    const [first] = BrowserWindow.getAllWindows()
    const contents = first?.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> }
    const { contextIsolation, nodeIntegration, sandbox, webSecurity, webviewTag } =
      contents.getLastWebPreferences()
    return { contextIsolation, nodeIntegration, sandbox, webSecurity, webviewTag }
  })
  expect(preferences).toMatchObject({
    contextIsolation: true,
    nodeIntegration: false,
    sandbox: true,
    webSecurity: true,
  })
})

test('the page cannot leave, open, fetch or inject', async ({ start }) => {
  const { app, window } = await start()
  await expect(window.getByRole('textbox', { name: '名字' })).toBeVisible()
  const attempts = await window.evaluate(async () => {
    const refused = async (run: () => unknown): Promise<boolean> => {
      try {
        return (await run()) === null
      } catch {
        return true
      }
    }
    return {
      open: await refused(() => globalThis.open('https://example.invalid')),
      file: await refused(() => fetch('file:///etc/passwd')),
      above: await refused(async () => {
        const { ok } = await fetch('app://bundle/%2e%2e/%2e%2e/package.json')
        return ok ? 'read' : null
      }),
      network: await refused(() => fetch('https://example.invalid')),
      markup: await refused(() => {
        document.body.innerHTML = '<p>no</p>'
      }),
      notification: (await Notification.requestPermission()) === 'denied',
    }
  })
  expect(attempts).toEqual({
    open: true,
    file: true,
    above: true,
    network: true,
    markup: true,
    notification: true,
  })
  // Through main: a page whose navigation was refused counts as navigating for the test's own tools.
  const after = await app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    await contents?.executeJavaScript(`location.href = 'https://example.invalid'; null`)
    await new Promise((resolve) => setTimeout(resolve, 500))
    const alive: unknown = await contents?.executeJavaScript(`document.querySelector('input') !== null`)
    return { url: contents?.getURL() ?? '', alive: alive === true }
  })
  expect(after.url).toMatch(/^app:\/\/bundle\//)
  expect(after.alive).toBe(true)
  expect(app.windows()).toHaveLength(1)
})

test('main refuses what the contract does not allow', async ({ start }) => {
  const { window } = await start()
  await expect(window.getByRole('textbox', { name: '名字' })).toBeVisible()
  const answers = await window.evaluate(async () => {
    const { coach } = globalThis as unknown as {
      coach: Record<string, Record<string, (...input: unknown[]) => Promise<unknown>>>
    }
    const ask = async (group: string, method: string, ...input: unknown[]): Promise<string> => {
      try {
        return JSON.stringify(await coach[group]?.[method]?.(...input))
      } catch (error) {
        return String(error)
      }
    }
    return [
      await ask('attempts', 'start', { evil: true }, 'bill-38', 'practice'),
      await ask('attempts', 'record', 'nobody', 0, { type: 'choose', choice: '../../x', at: 0 }),
      await ask('scenarios', 'open', '../../../etc/passwd'),
      await ask('trainees', 'add', 'x'.repeat(5000)),
      await ask('exports', 'save', 'exe'),
    ]
  })
  for (const answer of answers) expect(answer).toMatch(/failed|"ok":false/)
})
