/** Whether the app is ready to work with no network, and whether a new version waits. */
import { create } from 'zustand'

export type Readiness = 'unsupported' | 'preparing' | 'ready' | 'updateWaiting'

type Offline = { readonly readiness: Readiness; readonly applyUpdate: () => void }

export const useOffline = create<Offline>(() => ({ readiness: 'unsupported', applyUpdate: () => undefined }))
