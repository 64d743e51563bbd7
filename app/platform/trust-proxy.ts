import { createRequire } from 'node:module'
import type { Express } from 'express'

// Loaded when addresses are given: commands read the settings, too, and have no other use for it.
const load = createRequire(import.meta.url)

/** Whether `TRUST_PROXY` is a word, a number below 100, or addresses that Express takes: what it refuses would stop the start. */
export function isTrustProxy(text: string): boolean {
  if (/^(off|on|true|false|\d{1,2})$/.test(text)) return true
  // The parser takes a lone number for an address.
  if (/^\d+$/.test(text)) return false
  const express: () => Express = load('express')
  try {
    express().set('trust proxy', text)
    return true
  } catch {
    return false
  }
}

/** Express's `trust proxy` for a text that is one. */
export function trustProxy(text: string): boolean | number | string {
  if (text === 'off' || text === 'false') return false
  if (text === 'on' || text === 'true') return true
  return /^\d+$/.test(text) ? Number(text) : text
}
