// Loaded into a program before its own main: prints READY when something on the first screen can be used.
const { app } = require('electron')

const usable = `new Promise((resolve) => {
  const look = () =>
    document.querySelector('main :is(button, input):not([disabled])')
      ? requestAnimationFrame(() => requestAnimationFrame(() => resolve(true)))
      : requestAnimationFrame(look)
  look()
})`

app.on('web-contents-created', (_, contents) => {
  contents.once('dom-ready', async () => {
    await contents.executeJavaScript(usable)
    process.stdout.write('READY\n', () => app.exit(0))
  })
})
