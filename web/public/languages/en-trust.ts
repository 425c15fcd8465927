import type { Texts } from './ru.ts';

type TrustTexts = Pick<Texts, 'consent' | 'privacy' | 'safety' | 'accessibility'>;

/** English words of what the site says of itself. */
export const enTrust: TrustTexts = {
  consent: {
    title: 'Consent to the processing of personal data',
    intro:
      'By ticking the consent when booking, I allow the service centre where I book to process my data. If I book for another person, they know of it and agree.',
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
        items: [
          'to book and hold the visit',
          'to tell about changes and remind of the visit',
          'to tell of an earlier time, if I ask for it',
        ],
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
        items: [
          'on the page of your booking press “Withdraw the consent to data processing”: the data are erased at once',
          'or tell the centre: the data are erased within 30 days',
        ],
      },
    ],
    outro:
      'The consent is free and apart from other terms. Without it booking on the site is not possible, but you can come or call the centre.',
    toVisit: 'Find my booking',
  },
  privacy: {
    title: 'Data and privacy',
    lead: 'We ask only for what a booking needs, and erase it as soon as it is not needed any more.',
    sections: [
      {
        title: 'What we ask for',
        items: [
          'family name and given name of the person who comes; the patronymic if you like',
          'one contact: telephone or e-mail',
          'the name of the person who books, if they book for somebody else',
        ],
      },
      {
        title: 'What we do not ask for',
        items: [
          'numbers of passport and SNILS: the operator looks at documents at the window',
          'the Gosuslugi password and codes from text messages',
          'answers to the three questions about access are not tied to you: we only count how often each advice was given in a day',
        ],
      },
      {
        title: 'How long we keep it',
        items: [
          'names and contacts up to 30 days after the visit or its cancellation; then only counts of visits remain',
          'the address of your network no longer than two days and only enciphered, so that nobody takes all places at once',
        ],
      },
      {
        title: 'On your device',
        items: [
          'the talon stays on the phone only if you press “Save the talon on this phone”; “Forget the talon” removes it',
          'cookies remember your choice and what you typed while you book, for two hours at most',
          'what is typed and not sent is remembered by the tab itself: until the talon, “Clear what I entered”, or its closing',
          'ticks of the list of what to bring stay on the device, without name or number',
          'cookies open your booking on this device until you close the browser',
          'where you are is asked only if you press “Near me”, to about a kilometre, and is not kept',
          'cookies remember the size and colours of the text, if you changed them',
          'on a device that is not yours press “Close the booking on this device” afterwards',
        ],
      },
    ],
    foreign: {
      title: 'Other servers',
      nothing:
        'the site loads nothing from them: no fonts, no counters, no maps, no “I am not a robot” checks',
      mapOnly: (server) =>
        `the map of centres takes its pictures from ${server}: that server learns the address of your network and which part of the map you look at`,
      besides:
        'nothing else: no fonts, no counters, no “I am not a robot” checks; the list says all that the map says',
    },
    consent: 'Full text of the consent',
  },
  safety: {
    title: 'We never ask for a code from a text message',
    lead: 'Not on this site, not by telephone, not at the centre. Whoever asks for one in the name of a centre or of Gosuslugi is a fraudster.',
    sections: [
      {
        title: 'How people are deceived',
        items: [
          'somebody calls “from the centre” and asks for a code from a text message to “confirm the booking” or “extend the talon”',
          'somebody sends a link to a site that looks like Gosuslugi and asks for the password there',
          'somebody says the account is hacked already and hurries you to “save” it or your money',
          'somebody asks you to install a program, to show the screen of your phone or to send a photograph of your passport',
        ],
      },
      {
        title: 'What we never ask for',
        items: [
          'a code from a text message or a letter',
          'the Gosuslugi password',
          'the number of a passport, SNILS or bank card',
          'money for a booking',
        ],
      },
      {
        title: 'What we ask for',
        items: [
          'the name of the person who comes and one contact: telephone or e-mail. Nothing else',
          'only the operator at the window sees passport and SNILS, when you come yourself',
        ],
      },
      {
        title: 'What to do when asked for a code',
        items: [
          'hang up and say nothing',
          'enter a code only on gosuslugi.ru, and only when you are signing in yourself',
          'not sure who is calling? Call back yourself, on a number you know',
        ],
      },
    ],
    happened: 'Have you told a code already?',
    happenedText:
      'Do not wait: come to a centre today with your passport, SNILS and phone. A centre cannot shut an account by telephone.',
    toTriage: 'What to do: three questions',
  },
  accessibility: {
    title: 'Accessibility of this site',
    lead: 'Everybody shall be able to book: with a keyboard instead of a mouse, with a screen reader, with large text, on an old phone.',
    law: 'Sites of such bodies must be accessible since 1 March 2026: Government Decree of the Russian Federation No. 102 of 7 February 2026.',
    sections: [
      {
        title: 'What is done',
        items: [
          'everything from the first page to the talon can be done with the keyboard; you see where you are',
          'text grows to 200 % and the page to 400 %: nothing is lost and nothing runs off sideways',
          'above every page is a version for low vision: size, spacing, colours',
          'the contrast of text and signs is not below what is required; colour is never the only hint',
          'every field has a label, errors are told in words above the form and at the field',
          'pictures have descriptions, pages have a title, a language and a link straight to the content',
          'nothing flashes; motion goes off with the setting of your device',
          'the site works without JavaScript; what you typed is not lost when the connection is',
        ],
      },
      {
        title: 'What is not done yet',
        items: [
          'the PDF talon is not tagged for screen readers; the page of the booking says the same in words',
          'names and addresses of centres are in Russian only',
          'there is no sign language',
          'the site was checked automatically and by hand with the keyboard; people who use a screen reader every day have not tried it yet',
        ],
      },
      {
        title: 'If something keeps you from booking',
        items: [
          'book by telephone or ask the staff of a centre: a name and one contact are enough',
          'tell the centre where you book: on which page it was, what you wanted to do and what stood in the way',
          'the centre did not help? Complain in writing to the authority of service centres (MFC) in your region',
        ],
      },
    ],
    written: 'Written on 25 November 2026.',
  },
};
