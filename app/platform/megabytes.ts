const MB = 1024 * 1024

/** In megabytes, rounded up to a tenth: what is over the limit never reads like the limit. */
export function megabytes(bytes: number): string {
  return String(Math.ceil((bytes / MB) * 10) / 10)
}
