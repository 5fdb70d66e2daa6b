#!/usr/bin/env bash
# Writes the client that NSwag makes of Json/shapes.yaml, for the benchmark `calls` to be compared with. NSwag's .NET binaries come in the npm package `nswag`; needs npm.
# Nothing of it is committed. Delete artifacts/nswag to build without it again.
set -euo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
work="$(cd "$here/../../.." && pwd)/artifacts/nswag"
version="${1:-14.7.1}"
mkdir -p "$work"
cd "$work"
[ -d "package-$version" ] || { npm pack --silent "nswag@$version" > /dev/null; tar xzf "nswag-$version.tgz"; rm "nswag-$version.tgz"; mv package "package-$version"; }
dotnet "package-$version/bin/binaries/Net100/dotnet-nswag.dll" openapi2csclient \
    /input:"$here/../Json/shapes.yaml" /output:ShapesClient.cs \
    /namespace:Specular.Benchmarks.Calls.NSwag /className:ShapesClient \
    /jsonLibrary:SystemTextJson /generateNullableReferenceTypes:true /injectHttpClient:true /disposeHttpClient:false
echo "written: $work/ShapesClient.cs (NSwag $version)"
