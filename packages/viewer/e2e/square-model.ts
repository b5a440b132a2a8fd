/** A square of one colour that can be seen from both sides, as binary glTF. @param colour red, green, blue from 0 to 1 */
export function squareModel(colour: readonly [number, number, number]): Buffer {
  const corners = Buffer.from(new Float32Array([-1, -1, 0, 1, -1, 0, 1, 1, 0, -1, 1, 0]).buffer);
  const triangles = Buffer.from(new Uint16Array([0, 1, 2, 0, 2, 3, 0, 2, 1, 0, 3, 2]).buffer);
  const data = Buffer.concat([corners, triangles]);
  const json = Buffer.from(JSON.stringify({
    asset: { version: '2.0' }, scene: 0, scenes: [{ nodes: [0] }], nodes: [{ mesh: 0 }],
    meshes: [{ primitives: [{ attributes: { POSITION: 0 }, indices: 1, material: 0 }] }],
    materials: [{ pbrMetallicRoughness: { baseColorFactor: [...colour, 1], metallicFactor: 0 } }],
    buffers: [{ byteLength: data.length }],
    bufferViews: [{ buffer: 0, byteOffset: 0, byteLength: corners.length }, { buffer: 0, byteOffset: corners.length, byteLength: triangles.length }],
    accessors: [{ bufferView: 0, componentType: 5126, count: 4, type: 'VEC3', min: [-1, -1, 0], max: [1, 1, 0] }, { bufferView: 1, componentType: 5123, count: 12, type: 'SCALAR' }],
  }));
  const text = Buffer.concat([json, Buffer.alloc((4 - (json.length % 4)) % 4, ' ')]);
  const chunk = (kind: string, bytes: Buffer): Buffer => { const head = Buffer.alloc(8); head.writeUInt32LE(bytes.length); head.write(kind, 4, 'latin1'); return Buffer.concat([head, bytes]); };
  const body = Buffer.concat([chunk('JSON', text), chunk('BIN\0', data)]);
  const head = Buffer.alloc(12);
  head.write('glTF');
  head.writeUInt32LE(2, 4);
  head.writeUInt32LE(12 + body.length, 8);
  return Buffer.concat([head, body]);
}
