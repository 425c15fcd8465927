import type { Texts } from './ru.ts';

type TrustTexts = Pick<Texts, 'consent' | 'privacy'>;

/** English words of the documents that tell what is done with data. */
export const enTrust: TrustTexts = {
  consent: {
    title: 'Consent to the processing of personal data',
    intro: 'By ticking the consent when booking, I allow the service centre where I book to process my data:',
    sections: [
      {
        title: 'Which data',
        items: [
          'family name, given name and patronymic (if given) of the person who comes',
          'name of the person who books',
          'telephone or e-mail',
          'service, centre, day and time of the visit',
        ],
      },
      {
        title: 'What for',
        items: ['to book and hold the visit', 'to tell about changes and remind of the visit'],
      },
      {
        title: 'What is done with them',
        items: [
          'collected, recorded, kept, used and erased, also automatically',
          'not given to other organisations and not taken abroad',
        ],
      },
      {
        title: 'How long they are kept',
        items: [
          'up to 30 days after the visit or its cancellation; then names and contacts are erased and only counts remain',
        ],
      },
      {
        title: 'How to withdraw',
        items: ['cancel the booking on the site or tell the centre: the data are erased within 30 days'],
      },
    ],
    outro:
      'The consent is free and apart from other terms. Without it booking on the site is not possible, but you can come or call the centre.',
  },
  privacy: {
    title: 'Data and privacy',
    paragraphs: [
      'A booking needs the name of the person who comes and one contact. We do not ask for passport, SNILS or Gosuslugi password: the operator looks at documents at the window.',
      'There are no codes from text messages here. Whoever asks for one in the name of a centre is a fraudster.',
      'Names and contacts are erased 30 days after the visit. Only counts remain.',
      'The site loads nothing from other servers: no fonts, no counters, no maps.',
      'Cookies serve the booking only: they remember your choice until you finish and open your booking on this device. On a device that is not yours close the browser after booking.',
    ],
    consent: 'Full text of the consent',
  },
};
