import type { RouteConfigEntry } from '@remix-run/route-config'

/**
 * A route that answers: its pattern from the root (`/o/:org/people/:person`) and its id, as `_routes=` names it. An index
 * shares its address with the route around it; `?index` says that it is meant.
 */
export type WalkedRoute = { pattern: string; id: string; isIndex: boolean }

/** Every route of the configuration, those of others inside included. */
export function walkRoutes(entries: readonly RouteConfigEntry[], above = ''): WalkedRoute[] {
  return entries.flatMap(({ path, file, id, index: isIndex = false, children = [] }) => {
    const pattern = path === undefined ? above : `${above}/${path}`
    const own = { pattern: pattern || '/', id: id ?? file.replace(/\.[^./]+$/, ''), isIndex }
    return [own, ...walkRoutes(children, pattern)]
  })
}

/** Each form in which a page and its data can be asked for. */
export const FORMS = ['document', 'data', 'data of this route alone'] as const
export type Form = (typeof FORMS)[number]

/** The address of a route with its parameters filled in. */
export function addressOf(
  { pattern, id, isIndex }: WalkedRoute,
  params: Readonly<Record<string, string>>,
  form: Form,
): string {
  const path = pattern.replace(/:(\w+)|\*/g, (whole, name?: string) => {
    const value = params[name ?? whole]
    if (value === undefined) throw new Error(`${pattern} has a parameter ${whole} that its row does not fill`)
    return name === undefined ? value : encodeURIComponent(value)
  })
  const query = [
    ...(isIndex && path !== '/' ? ['index'] : []),
    ...(form === 'data of this route alone' ? [`_routes=${encodeURIComponent(id)}`] : []),
  ].join('&')
  const data = path === '/' ? '/_root.data' : `${path}.data`
  return `${form === 'document' ? path : data}${query && `?${query}`}`
}
