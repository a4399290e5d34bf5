using System.Runtime.InteropServices;

namespace Mingjing.Web.Commands.Demo;

/// <summary>归还内存: what the making of a city has left behind is not carried through the hours of serving.</summary>
internal static class SpareMemory
{
    /// <summary>Gives it back to the system: what nothing holds any more, and what lies free in the allocator.</summary>
    public static void GiveBack()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        // The allocator of glibc keeps what the embedded database has freed, some eighty megabytes, until it is asked. Others have no
        // such function.
        if (NativeLibrary.TryGetExport(NativeLibrary.GetMainProgramHandle(), "malloc_trim", out var trim))
            _ = Marshal.GetDelegateForFunctionPointer<Trim>(trim)(0);
    }

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate int Trim(nuint kept);
}
