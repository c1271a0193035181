import { InboxError } from '../inbox/errors.js';
import type { Message } from '../inbox/message.js';
import { readInbox } from '../inbox/read-inbox.js';
import { DraftError } from '../post/reader.js';
import type { Zone } from '../time/zone.js';
import { fileSource } from './draft-source.js';

/**
 * What customers wrote, of all files together and in order of time; `name` is for messages. Of a message that stands in two
 * files, as in exports of weeks that overlap, the answered one counts. Throws an `InboxError` with all problems at once.
 */
export async function readInboxFiles(files: readonly { path: string; name: string }[], zone: Zone): Promise<Message[]> {
  const messages = new Map<string, Message>();
  const problems: string[] = [];
  for (const { path, name } of files) {
    const complain = ({ line, column, message }: DraftError) =>
      problems.push(`${[name, line, column].filter((part) => part !== undefined).join(':')}  ${message}`);
    try {
      const inbox = await readInbox(fileSource(path), zone);
      inbox.problems.forEach(complain);
      for (const message of inbox.messages) {
        if (messages.get(message.id)?.answeredAt === undefined) messages.set(message.id, message);
      }
    } catch (error) {
      if (!(error instanceof DraftError)) throw error;
      complain(error.cause === 'EISDIR' ? new DraftError('This is a folder. Name the files in it.') : error);
    }
  }
  if (problems.length > 0) throw new InboxError(`The inbox can't be used.\n${problems.join('\n')}`);
  return [...messages.values()].sort((a, b) => a.receivedAt - b.receivedAt);
}
