/** Says whether there is a screen to open a browser on: not over SSH, not in a container, not in continuous integration. */
export function hasDisplay() {
  if (process.env.CI || process.env.SSH_CONNECTION) return false
  if (process.platform !== 'linux') return true
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}
