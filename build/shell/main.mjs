// Stands in for Electron's own default app: `electron [-r module] <folder>` runs the app in that folder.
// Electron waits for this module before it gets ready, so the awaits below keep the usual order of start.
import { app } from 'electron'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

/** Splits the command line into the modules to load first and the folder of the app. */
function readArguments(words) {
  const modules = []
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at]
    if (word === '-r' || word === '--require') modules.push(words[(at += 1)])
    else if (!word.startsWith('-')) return { modules, folder: path.resolve(word) }
  }
  return { modules, folder: undefined }
}

function refuse(message) {
  console.error(message)
  app.exit(1)
}

const { modules, folder } = readArguments(process.argv.slice(1))
const about = folder && path.join(folder, 'package.json')
if (!about || !existsSync(about))
  refuse(`No app to run: ${about ?? 'no folder'} was given and holds no package.json.`)
else {
  try {
    Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true })
    const require = createRequire(pathToFileURL(about))
    for (const module of modules) require(path.resolve(module))
    const { name, productName, version, main = 'index.js' } = JSON.parse(readFileSync(about, 'utf8'))
    app.setName(productName ?? name ?? 'Electron')
    if (version) app.setVersion(version)
    app.setAppPath(folder)
    await import(pathToFileURL(path.join(folder, main)).href)
  } catch (error) {
    refuse(`The app could not be loaded: ${error instanceof Error ? error.stack : String(error)}`)
  }
}
