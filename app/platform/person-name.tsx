import { useT } from '#app/i18n/react.tsx'

type Props = {
  name: string
  /** Beside a Latin name. */
  chineseName: string | null
  /** Of the name that stands first, and of the one after it. */
  firstClass?: string
  secondClass?: string
}

/** `LIN Jiayi 林嘉怡`; to a reader of Chinese the Chinese name comes first. */
export function PersonName({ name, chineseName, firstClass, secondClass }: Props) {
  const { locale } = useT()
  const isChineseFirst = locale !== 'en' && chineseName !== null
  const chinese = chineseName !== null && (
    <span lang="zh-Hant" className={isChineseFirst ? firstClass : secondClass}>
      {chineseName}
    </span>
  )
  const latin = <span className={isChineseFirst ? secondClass : firstClass}>{name}</span>
  return isChineseFirst ? (
    <>
      {chinese} {latin}
    </>
  ) : (
    <>
      {latin} {chinese}
    </>
  )
}
