import { notFound } from '#app/platform/respond.server.ts'

/** Every address that is nobody's: the page of the reader's language, not the server's plain one. */
export const loader = () => {
  throw notFound()
}

export const action = loader

export default function NotFound() {
  return null
}
