import { Modal, type ModalProps } from './modal.tsx'

/** One thing of the list, over the list's edge; on a phone over all of it. It has an address; closing goes back. */
export function SlideOver(props: ModalProps) {
  return (
    <Modal
      {...props}
      className="fixed inset-y-0 left-auto right-0 m-0 h-dvh max-h-none w-full max-w-[36rem] border-l border-line shadow-over max-md:max-w-none"
    />
  )
}
