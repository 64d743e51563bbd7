/** Today without a finding over it. */
export default function OnlyToday() {
  return null
}
