/** The address of this installation, as partners reach it. */
export abstract class PublicAddress {
  /** `https://…` without a slash at the end. */
  abstract readonly publicUrl: string;
}
