/** Uploaded documents: their list, the forms that upload, replace and remove them. */
export const files = {
  'files.title': 'Uploaded documents',
  'files.none': 'Nothing was uploaded yet.',
  'files.upload': 'Upload a document',
  'files.upload.for': 'Upload for {{name}}',
  'files.upload.title': 'Upload a document of {{name}}',
  'files.sending': 'Sending …',
  'files.code': 'What it is',
  'files.code.help':
    'A document of the checklist is on file from now on, and the findings are computed again.',
  'files.other': 'Another document',
  'files.file': 'File',
  'files.file.help': 'PDF, JPEG, PNG or HEIC, up to 10 MB. It is kept encrypted.',
  'files.receivedOn': 'Received on',
  'files.note': 'Note',
  'files.optional': 'optional',
  'files.identityCard':
    'No copy of an identity card before the offer is accepted (code of practice of the Privacy Commissioner).',
  'files.kind': '{{type}}, {{size}}',
  'files.type.application/pdf': 'PDF',
  'files.type.image/jpeg': 'JPEG',
  'files.type.image/png': 'PNG',
  'files.type.image/heic': 'HEIC',
  'files.version': 'Version {{number}}',
  'files.received': 'received {{day}}',
  'files.uploaded': 'Uploaded {{at}}',
  'files.uploadedBy': 'Uploaded {{at}} by {{name}}',
  'files.download': 'Download',
  'files.downloadNamed': 'Download {{name}}',
  'files.earlier': 'This is an earlier version. The present one stands first.',
  'files.replace': 'Replace',
  'files.replace.text': 'The file on record stays as an earlier version.',
  'files.remove': 'Remove this document',
  'files.remove.text':
    'All its versions are deleted and cannot be brought back. The audit log keeps that they were there.',
  'files.remove.confirm': 'Remove with all versions',
  'files.told.kept': 'The document is on file.',
  'files.told.replaced': 'The new version is on file.',
  'files.told.removed': 'The document is removed.',
  'files.problem.no_file': 'No file was chosen, or it is empty. Choose a PDF, JPEG, PNG or HEIC.',
  'files.problem.too_large': 'The file is larger than 10 MB. Scan it with a lower resolution, or split it.',
  'files.problem.not_a_form': 'No file arrived. Choose it once more and send the form again.',
  'files.problem.archive':
    'An archive or an Office file was read (ZIP, RAR, DOCX, XLSX …). Save it as a PDF and upload that.',
  'files.problem.unknown':
    'The content is no PDF, JPEG, PNG or HEIC, whatever its name says. Save or scan it as one of these.',
  'files.problem.cut_off':
    'The end of the file is missing. Make it again, or copy it once more, and upload that.',
  'files.problem.malware':
    'The virus scanner found malware in this file. It was not kept. Tell your IT before you open it anywhere.',
  'files.problem.not_scanned':
    'The virus scanner does not answer, so the file was not taken. Choose it again and try in a few minutes.',
  'files.problem.again': 'Choose the file once more: a browser does not keep it.',
  'files.problem.replaced': 'Somebody else replaced this document meanwhile. Look at the new version first.',
  'files.problem.in_future': '{{day}} was read; it lies after today, {{today}}.',
} as const
