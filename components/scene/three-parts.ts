/**
 * All of three that is drawn with. The bundler takes this file for the package (next.config.ts), for us and for
 * React's renderer alike: what is not named here is not in the chunk. The package's own build cannot be cut as far,
 * since it sets up its animations as it loads; and handed on by name, each class would stay a module of its own.
 */
import * as three from 'three/src/Three.js';

export const ACESFilmicToneMapping = three.ACESFilmicToneMapping;
export const AmbientLight = three.AmbientLight;
export const BasicShadowMap = three.BasicShadowMap;
export const Box3 = three.Box3;
export const BufferAttribute = three.BufferAttribute;
export const BufferGeometry = three.BufferGeometry;
export const Clock = three.Clock;
export const Color = three.Color;
export const ColorManagement = three.ColorManagement;
export const DirectionalLight = three.DirectionalLight;
export const DoubleSide = three.DoubleSide;
export const FrontSide = three.FrontSide;
export const Group = three.Group;
export const HemisphereLight = three.HemisphereLight;
export const InstancedBufferGeometry = three.InstancedBufferGeometry;
export const InstancedInterleavedBuffer = three.InstancedInterleavedBuffer;
export const InterleavedBufferAttribute = three.InterleavedBufferAttribute;
export const Layers = three.Layers;
export const LineBasicMaterial = three.LineBasicMaterial;
export const LineSegments = three.LineSegments;
export const LinearSRGBColorSpace = three.LinearSRGBColorSpace;
export const Mesh = three.Mesh;
export const MeshBasicMaterial = three.MeshBasicMaterial;
export const MeshStandardMaterial = three.MeshStandardMaterial;
export const NoToneMapping = three.NoToneMapping;
export const Object3D = three.Object3D;
export const OrthographicCamera = three.OrthographicCamera;
export const PCFShadowMap = three.PCFShadowMap;
export const PCFSoftShadowMap = three.PCFSoftShadowMap;
export const PerspectiveCamera = three.PerspectiveCamera;
export const Plane = three.Plane;
export const PlaneGeometry = three.PlaneGeometry;
export const RGBAFormat = three.RGBAFormat;
export const Raycaster = three.Raycaster;
export const SRGBColorSpace = three.SRGBColorSpace;
export const Scene = three.Scene;
export const ShaderMaterial = three.ShaderMaterial;
export const ShadowMaterial = three.ShadowMaterial;
export const Sphere = three.Sphere;
export const UnsignedByteType = three.UnsignedByteType;
export const VSMShadowMap = three.VSMShadowMap;
export const Vector2 = three.Vector2;
export const Vector3 = three.Vector3;
export const WebGLRenderTarget = three.WebGLRenderTarget;
export const WebGLRenderer = three.WebGLRenderer;
