/** The heading of the small pages: the product's mark and name. */
export function Brand() {
  return (
    <h1 class="brand">
      <img src="/icon/32.png" alt="" width="20" height="20" />
      Evenhand
    </h1>
  )
}
