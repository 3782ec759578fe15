/** The Chromium that journeys, pictures and benches look through: the machine's own, or one installed now. */
import { execFileSync } from 'node:child_process'
import { existsSync, globSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { chromiumIn, onPath } from '../src/report/chromium.server.ts'

/**
 * The path of a Chromium: `CHROMIUM` from the environment, one on the search path, or the driver's own.
 * When there is none, installs Debian's package (as root, where `apt-get` is) or else the driver's own.
 * @throws when it can be neither found nor installed.
 */
export function findChromium(): string {
  const found = present()
  if (found) return found
  install()
  const installed = present()
  if (!installed) throw new Error('No Chromium: install one, or name it in the environment variable CHROMIUM.')
  return installed
}

function present(): string | null {
  const own = chromium.executablePath()
  return chromiumIn(process.env) ?? (existsSync(own) ? own : null)
}

function install(): void {
  const asRoot = process.getuid?.() === 0 && onPath(['apt-get'], process.env.PATH) !== null
  const commands = asRoot
    ? ['apt-get update -qq', 'apt-get install -y -qq --no-install-recommends chromium fonts-noto-cjk libegl-mesa0']
    : ['playwright install chromium']
  for (const command of commands) execFileSync(command, { shell: true, stdio: ['ignore', 'inherit', 'inherit'] })
}

const quiet = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/**
 * How to launch Chromium so that it draws WebGL without a graphics card: Mesa's llvmpipe where it is, else SwiftShader.
 * It writes names of files in UTF-8 as every desk does, also where the machine that tests has no language set.
 */
export function softwareDrawing(): { args: string[]; env: Record<string, string> } {
  const own = Object.entries(process.env).flatMap(([name, value]) => (value ? [[name, value]] : []))
  const environment = { ...Object.fromEntries(own), LC_ALL: 'C.UTF-8' }
  if (globSync('/usr/lib/*/libEGL_mesa.so.0').length === 0)
    return { args: [...quiet, '--use-angle=swiftshader', '--enable-unsafe-swiftshader'], env: environment }
  return {
    args: [...quiet, '--use-gl=angle', '--use-angle=gles-egl', '--ignore-gpu-blocklist'],
    env: { ...environment, EGL_PLATFORM: 'surfaceless' },
  }
}
