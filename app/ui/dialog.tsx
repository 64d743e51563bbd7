import { Modal, type ModalProps } from './modal.tsx'

/** A question or a short form over the page, in its middle. It has an address; closing goes back. */
export function Dialog(props: ModalProps) {
  return (
    <Modal
      {...props}
      className="fixed inset-0 m-auto h-fit max-h-[85dvh] w-[min(32rem,calc(100vw-2rem))] rounded-card border border-line shadow-over"
    />
  )
}
