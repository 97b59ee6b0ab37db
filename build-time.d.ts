interface ImportMetaEnv {
  /** Of the base data that is bundled (`wxt.config.ts`). */
  readonly BASE_VERSION: string
}
