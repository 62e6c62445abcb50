export default function Later() {
  return <p>Later is here</p>;
}
