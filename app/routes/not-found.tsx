import { notFound } from '#app/platform/respond.server.ts'

/** Every address that is nobody's: the page of the reader's language, not the server's plain one. */
export function loader() {
  throw notFound()
}

export function action() {
  throw notFound()
}

export default function NotFound() {
  return null
}
