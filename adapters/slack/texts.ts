/** What this adapter itself says; everything else comes from the core. */
import type { Locale } from '../../src/language/locale.ts';

export interface Texts {
  sure: string;
  cancel: string;
  close: string;
  working: string;
  filesBelow(names: string): string;
  pictureDirect(names: string): string;
  fileFailed(names: string, why: string): string;
  moreLines(count: number): string;
  cutHere: string;
  andMore: string;
  oldButton: string;
  needsFiles(command: string): string;
  badFile(name: string, why: string): string;
  sayPropose(words: string): string;
  formFailed(why: string): string;
  guest: string;
  bot: string;
  deactivated: string;
  unknownPerson(why: string): string;
  unknownGroups(why: string): string;
  homeFailed(why: string): string;
}

export const TEXTS: Record<Locale, Texts> = {
  en: {
    sure: 'Are you sure?',
    cancel: 'Cancel',
    close: 'Close',
    working: 'One moment …',
    filesBelow: (names) => `📎 In the thread below: ${names}`,
    pictureDirect: (names) => `📎 In your direct messages with me: ${names}`,
    fileFailed: (names, why) => `⚠️ ${names} could not be added here: ${why}. The show command and the web console have it.`,
    moreLines: (count) => `… and ${count} more line(s), in the file below`,
    cutHere: '… cut here; the web console has all of it',
    andMore: '… more in the web console, or with /saraphina list',
    oldButton: 'This button is from an older version of the message, and nothing was done. Ask for the card again: /saraphina list',
    needsFiles: (command) => `${command} needs files: attach them to the message that mentions me, or use /saraphina ${command}, which asks for them`,
    badFile: (name, why) => `${name} could not be read: ${why}`,
    sayPropose: (words) => `To have code written, begin with propose: propose ${words}`,
    formFailed: (why) => `The form could not be opened (${why}). Nothing was done; press again, or type the command in one line.`,
    guest: 'You are a guest in this workspace; guests may not decide here. A full member who is an approver can.',
    bot: 'Apps and bots may not decide here. A person who is an approver can.',
    deactivated: 'This account is deactivated and may not decide here.',
    unknownPerson: (why) => `Slack could not say who you are (${why}), so nothing was decided. Try again in a moment.`,
    unknownGroups: (why) => `Slack could not say which groups you are in (${why}), so nothing was decided. Try again in a moment.`,
    homeFailed: (why) => `This page could not be made just now (${why}). Open it again in a moment.`,
  },
  de: {
    sure: 'Wirklich?',
    cancel: 'Abbrechen',
    close: 'Schließen',
    working: 'Einen Moment …',
    filesBelow: (names) => `📎 Im Thread darunter: ${names}`,
    pictureDirect: (names) => `📎 In deinen Direktnachrichten mit mir: ${names}`,
    fileFailed: (names, why) => `⚠️ ${names} konnte hier nicht angehängt werden: ${why}. Der Befehl show und die Web-Konsole zeigen es.`,
    moreLines: (count) => `… und ${count} weitere Zeile(n), in der Datei darunter`,
    cutHere: '… hier gekürzt; die Web-Konsole zeigt alles',
    andMore: '… mehr in der Web-Konsole oder mit /saraphina list',
    oldButton: 'Dieser Knopf gehört zu einer älteren Fassung der Nachricht; nichts wurde getan. Die Karte neu holen: /saraphina list',
    needsFiles: (command) => `${command} braucht Dateien: bitte an die Nachricht hängen, die mich erwähnt, oder /saraphina ${command} benutzen, das nach ihnen fragt`,
    badFile: (name, why) => `${name} ließ sich nicht lesen: ${why}`,
    sayPropose: (words) => `Für neuen Code mit propose beginnen: propose ${words}`,
    formFailed: (why) => `Das Formular ging nicht auf (${why}). Nichts wurde getan; noch einmal drücken oder den Befehl in einer Zeile tippen.`,
    guest: 'Du bist Gast in diesem Workspace; Gäste dürfen hier nicht entscheiden. Ein volles Mitglied mit Freigaberecht darf es.',
    bot: 'Apps und Bots dürfen hier nicht entscheiden. Eine Person mit Freigaberecht darf es.',
    deactivated: 'Dieses Konto ist deaktiviert und darf hier nicht entscheiden.',
    unknownPerson: (why) => `Slack konnte nicht sagen, wer du bist (${why}); nichts wurde entschieden. Bitte gleich noch einmal.`,
    unknownGroups: (why) => `Slack konnte nicht sagen, in welchen Gruppen du bist (${why}); nichts wurde entschieden. Bitte gleich noch einmal.`,
    homeFailed: (why) => `Diese Seite ließ sich gerade nicht erstellen (${why}). Bitte gleich noch einmal öffnen.`,
  },
  es: {
    sure: '¿Seguro?',
    cancel: 'Cancelar',
    close: 'Cerrar',
    working: 'Un momento …',
    filesBelow: (names) => `📎 En el hilo: ${names}`,
    pictureDirect: (names) => `📎 En tus mensajes directos conmigo: ${names}`,
    fileFailed: (names, why) => `⚠️ ${names} no se pudo adjuntar aquí: ${why}. El comando show y la consola web lo muestran.`,
    moreLines: (count) => `… y ${count} línea(s) más, en el archivo de abajo`,
    cutHere: '… cortado aquí; la consola web lo tiene todo',
    andMore: '… más en la consola web, o con /saraphina list',
    oldButton: 'Este botón es de una versión anterior del mensaje; no se hizo nada. Pide la tarjeta de nuevo: /saraphina list',
    needsFiles: (command) => `${command} necesita archivos: adjúntalos al mensaje que me menciona, o usa /saraphina ${command}, que los pide`,
    badFile: (name, why) => `${name} no se pudo leer: ${why}`,
    sayPropose: (words) => `Para pedir código, empieza con propose: propose ${words}`,
    formFailed: (why) => `El formulario no se pudo abrir (${why}). No se hizo nada; pulsa otra vez o escribe el comando en una línea.`,
    guest: 'Eres invitado en este espacio; los invitados no pueden decidir aquí. Puede un miembro pleno con permiso de aprobación.',
    bot: 'Las aplicaciones y los bots no pueden decidir aquí. Puede una persona con permiso de aprobación.',
    deactivated: 'Esta cuenta está desactivada y no puede decidir aquí.',
    unknownPerson: (why) => `Slack no pudo decir quién eres (${why}); no se decidió nada. Inténtalo enseguida.`,
    unknownGroups: (why) => `Slack no pudo decir en qué grupos estás (${why}); no se decidió nada. Inténtalo enseguida.`,
    homeFailed: (why) => `Esta página no se pudo crear ahora (${why}). Ábrela otra vez en un momento.`,
  },
};
