using System.Security.Cryptography;
using System.Text;
using KnowledgeGraph.Sparql.Algebra;

namespace KnowledgeGraph.Sparql.Expressions;

/// <summary>Hash functions (section 17.4.6): of the UTF-8 bytes, in lower-case hexadecimal.</summary>
internal static class Hashes
{
    public static Function? Find(BuiltInFunction function) => function switch
    {
#pragma warning disable CA5350, CA5351 // MD5 and SHA1 are named by the standard; nothing is secured with them here.
        BuiltInFunction.Md5 => a => Hash(a[0], MD5.HashData),
        BuiltInFunction.Sha1 => a => Hash(a[0], SHA1.HashData),
#pragma warning restore CA5350, CA5351
        BuiltInFunction.Sha256 => a => Hash(a[0], SHA256.HashData),
        BuiltInFunction.Sha384 => a => Hash(a[0], SHA384.HashData),
        BuiltInFunction.Sha512 => a => Hash(a[0], SHA512.HashData),
        _ => null,
    };

    private static Value Hash(in Value value, Func<byte[], byte[]> hash) =>
        value.TrySimple(out var text) ? Value.Of(Convert.ToHexStringLower(hash(Encoding.UTF8.GetBytes(text)))) : Value.Error;
}
