/** The largest upload that is read, in bytes: 10 MB. A larger file is refused before it is looked at. */
export const MAX_UPLOAD_BYTES = 10 * 1024 * 1024
