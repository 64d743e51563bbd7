/** Supporting documents by their code (domain sheet, 1.4): the case page and the rules name them alike. */
export const documents = {
  'document.A-TD': 'Pages of the travel document (or PRC identity card where none is issued yet)',
  'document.A-PHOTO': 'Recent photograph',
  'document.A-HKID': 'Hong Kong identity card',
  'document.A-EDU': 'Proof of education and relevant work experience',
  'document.A-CONSENT': 'Letter of consent from the present work unit or Mainland authority',
  'document.A-STAMP': 'Latest landing slip or extension label (an e-Visa serves, too)',
  'document.A-EVISA': 'e-Visa of the latest approval',
  'document.E-990B': 'Employer’s form ID 990B',
  'document.E-CONTRACT': 'Contract or letter of appointment',
  'document.E-LETTER': 'Employer’s letter with post, monthly pay and period of employment',
  'document.E-BR': 'Business registration and company background',
  'document.E-FIN': 'Proof of financial standing (accounts, tax return)',
  'document.E-RECRUIT': 'Proof of local recruitment',
  'document.T-TAX': 'Tax assessment with HK$2 million or more in the previous year',
  'document.D-REL': 'Marriage or birth certificate and further proof of the relationship',
  'document.D-SPONSOR':
    'Sponsor’s identity card or travel document with limit of stay, income and accommodation',
  'document.D-481': 'Declarations ID 481A (sponsor) and ID 481B (dependant)',
  'document.TRANS': 'Certified translation of what is in neither Chinese nor English',
} as const
