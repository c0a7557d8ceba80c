/** What this adapter itself says; everything else comes from the core. */
import type { Locale } from '../../src/language/locale.ts';
import { message, type Message } from '../../src/message.ts';

/** Longer sentences are no headings. */
const TITLE_LIMIT = 80;

export interface Texts {
  sure(button: string): string;
  content(artifactId: string, hash: string): string;
  yes: string;
  cancel: string;
  cancelled: string;
  working: string;
  accepted: string;
  acceptedWhere: string;
  more: string;
  moreHint: string;
  cutHere: string;
  fileFailed(names: string, why: string): string;
  oldButton: string;
  oldForm: string;
  /** @param usage e.g. `reject <artifactId> "<reason>"` */
  formFailed(usage: string): string;
  needsFile(command: string): string;
  badFile(name: string, why: string): string;
  sayPropose(words: string): string;
  noDirect: string;
  notHeard: string;
}

export const TEXTS: Record<Locale, Texts> = {
  en: {
    sure: (button) => `${button}: are you sure?`,
    content: (artifactId, hash) => `${artifactId}${hash === '' ? '' : `, content ${hash}`}`,
    yes: 'Yes',
    cancel: 'Cancel',
    cancelled: 'Cancelled, nothing was done.',
    working: 'One moment …',
    accepted: '✅ Accepted',
    acceptedWhere: 'You can follow it in the message here.',
    more: 'More',
    moreHint: 'One key=value on each line; leave out what you don’t know',
    cutHere: '… cut here; the web console has all of it',
    fileFailed: (names, why) => `⚠️ ${names} could not be added here: ${why}. /saraphina show and the web console have it.`,
    oldButton: 'This button is from an older version of the message, and nothing was done. Ask for the card again with /saraphina list',
    oldForm: 'This form is from an older version of the bot, and nothing was done. Open it again.',
    formFailed: (usage) => `The form could not be opened in time, and nothing was done. Press again, or give it all in one line: ${usage}`,
    needsFile: (command) => `${command} needs files: attach them to the message, or use /saraphina ${command}`,
    badFile: (name, why) => `${name} could not be read: ${why}`,
    sayPropose: (words) => `To have code written, begin with propose: propose ${words}`,
    noDirect: 'The answer is for your eyes only, but you take no direct messages from this server. Use the slash command, whose answer only you see.',
    notHeard: 'The bot is starting; nothing was done. Try again in a moment.',
  },
  de: {
    sure: (button) => `${button}: wirklich?`,
    content: (artifactId, hash) => `${artifactId}${hash === '' ? '' : `, Inhalt ${hash}`}`,
    yes: 'Ja',
    cancel: 'Abbrechen',
    cancelled: 'Abgebrochen, nichts wurde getan.',
    working: 'Einen Moment …',
    accepted: '✅ Angenommen',
    acceptedWhere: 'Wie es weitergeht, steht in der Nachricht hier.',
    more: 'Mehr',
    moreHint: 'Ein schlüssel=wert je Zeile; was du nicht weißt, weglassen',
    cutHere: '… hier gekürzt; die Web-Konsole zeigt alles',
    fileFailed: (names, why) => `⚠️ ${names} konnte hier nicht angehängt werden: ${why}. /saraphina show und die Web-Konsole zeigen es.`,
    oldButton: 'Dieser Knopf gehört zu einer älteren Fassung der Nachricht; nichts wurde getan. Die Karte neu holen mit /saraphina list',
    oldForm: 'Dieses Formular gehört zu einer älteren Fassung des Bots; nichts wurde getan. Bitte noch einmal öffnen.',
    formFailed: (usage) => `Das Formular ging nicht rechtzeitig auf; nichts wurde getan. Noch einmal drücken oder alles in einer Zeile angeben: ${usage}`,
    needsFile: (command) => `${command} braucht Dateien: bitte an die Nachricht hängen oder /saraphina ${command} benutzen`,
    badFile: (name, why) => `${name} ließ sich nicht lesen: ${why}`,
    sayPropose: (words) => `Für neuen Code mit propose beginnen: propose ${words}`,
    noDirect: 'Die Antwort ist nur für dich, aber du nimmst von diesem Server keine Direktnachrichten an. Der Slash-Befehl zeigt sie nur dir.',
    notHeard: 'Der Bot startet gerade; nichts wurde getan. Bitte gleich noch einmal.',
  },
  es: {
    sure: (button) => `${button}: ¿seguro?`,
    content: (artifactId, hash) => `${artifactId}${hash === '' ? '' : `, contenido ${hash}`}`,
    yes: 'Sí',
    cancel: 'Cancelar',
    cancelled: 'Cancelado, no se hizo nada.',
    working: 'Un momento …',
    accepted: '✅ Aceptado',
    acceptedWhere: 'Puedes seguirlo en el mensaje de aquí.',
    more: 'Más',
    moreHint: 'Un clave=valor por línea; deja fuera lo que no sepas',
    cutHere: '… cortado aquí; la consola web lo tiene todo',
    fileFailed: (names, why) => `⚠️ ${names} no se pudo adjuntar aquí: ${why}. /saraphina show y la consola web lo muestran.`,
    oldButton: 'Este botón es de una versión anterior del mensaje; no se hizo nada. Pide la tarjeta de nuevo con /saraphina list',
    oldForm: 'Este formulario es de una versión anterior del bot; no se hizo nada. Ábrelo otra vez.',
    formFailed: (usage) => `El formulario no se abrió a tiempo; no se hizo nada. Pulsa otra vez o dilo todo en una línea: ${usage}`,
    needsFile: (command) => `${command} necesita archivos: adjúntalos al mensaje, o usa /saraphina ${command}`,
    badFile: (name, why) => `${name} no se pudo leer: ${why}`,
    sayPropose: (words) => `Para pedir código, empieza con propose: propose ${words}`,
    noDirect: 'La respuesta es solo para ti, pero no aceptas mensajes directos de este servidor. Usa el comando de barra, cuya respuesta solo ves tú.',
    notHeard: 'El bot está arrancando; no se hizo nada. Inténtalo enseguida.',
  },
};

/** A sentence of ours as a message; a long one stands below an empty heading. */
export function noteMessage(tone: Message['tone'], text: string, lines: string[] = []): Message {
  return text.length > TITLE_LIMIT ? message(tone, 'Saraphina', { lines: [text, ...lines] }) : message(tone, text, { lines });
}
