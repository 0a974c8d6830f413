/** The webhooks that we registered, by the key in their address. Not scoped: a request says who it is by its key. */
export interface WebhookDirectory {
  /** Null when no webhook has this key. What was found may be a minute old, unless `fresh`. */
  find(pathKey: string, options?: { fresh: boolean }): Promise<RegisteredWebhook | null>;
  /** Which of the keys any organization of this installation has a webhook for; not which organization. */
  known(pathKeys: readonly string[]): Promise<ReadonlySet<string>>;
}

export interface RegisteredWebhook {
  readonly webhookId: string;
  /** The key of the provider that sends to it. */
  readonly provider: string;
  /** Decrypted. More than one for a while after a rotation. */
  readonly signatureTokens: readonly string[];
}
